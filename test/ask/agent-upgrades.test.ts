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
});
