import { checkTranscript } from './support/transcript.ts';

describe('an upgrade of the agent', () => {
  describe('that failed, and one that never came', () => {
    checkTranscript('en', [
      ['the agent upgrade failed', 'clarify agent-upgrade-failed'],
      ['vm-01 agent upgrade failed', 'diagnose agent-upgrade-failed', 'vm-01'],
      ['was the AMA upgrade on vm-01 rolled back?', 'diagnose agent-upgrade-failed', 'vm-01'],
      ["why hasn't the agent on vm-01 upgraded?", 'diagnose agent-not-upgraded', 'vm-01'],
    ]);
    checkTranscript('ja', [
      ['アップグレードが失敗した', 'clarify agent-upgrade-failed'],
      ['vm-01 のエージェントのアップグレードに失敗', 'diagnose agent-upgrade-failed', 'vm-01'],
      ['vm-01 の AMA はロールバックされた?', 'diagnose agent-upgrade-failed', 'vm-01'],
      ['vm-01 のエージェントがアップグレードされない', 'diagnose agent-not-upgraded', 'vm-01'],
    ]);
  });

  describe('and the logs that are missing since', () => {
    checkTranscript('en', [
      ['logs missing during the upgrade', 'clarify agent-upgrade-log-gap'],
      ['heartbeats of vm-01 are missing since the agent upgrade', 'diagnose agent-upgrade-log-gap', 'vm-01'],
      ['vm-01 has a gap in its event log', 'diagnose agent-upgrade-log-gap', 'vm-01'],
    ]);
    checkTranscript('ja', [
      ['アップグレード中にログが欠けた', 'clarify agent-upgrade-log-gap'],
      ['vm-01 のハートビートが途切れた', 'diagnose agent-upgrade-log-gap', 'vm-01'],
      ['エージェントのアップグレードで vm-01 の Syslog が抜けた', 'diagnose agent-upgrade-log-gap', 'vm-01'],
    ]);
  });
});
