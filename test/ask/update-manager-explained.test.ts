import { checkTranscript } from './support/transcript.ts';

/** What is asked about Update Manager in general, beside the complaint, the report and the deed that sound like it. */
describe('Update Manager explained', () => {
  checkTranscript('en', [
    ['what is Azure Update Manager', 'explain k-update-manager'],
    ['why is assessment needed', 'clarify'],
    ['how often are machines assessed?', 'explain k-periodic-assessment'],
    ['where are assessment results stored?', 'explain k-result-storage'],
    ['how do I get servers in AWS under Update Manager', 'explain k-arc-onboarding'],
    ['how do I turn on periodic assessment on vm-01', 'explain k-periodic-assessment', 'vm-01'],
    ['how do I run a scan on web01', 'explain k-on-demand-assessment', 'web01'],
    ['turn on periodic assessment for vm-01', 'act enable-periodic-assessment', 'vm-01'],
    ['assess vm-01', 'act assess-now', 'vm-01'],
    ['periodic assessment is on but vm-01 was not assessed', 'diagnose not-assessed', 'vm-01'],
    ['the schedule skipped db-02 last night', 'diagnose schedule-not-applied', 'db-02'],
    ['which patch mode is vm-01 in', 'report patch-orchestration', 'vm-01'],
    ['qualys scan on demand', 'unanswered'],
  ]);
  checkTranscript('ja', [
    ['更新マネージャーとは', 'explain k-update-manager'],
    ['web01 を今すぐスキャンする方法は', 'explain k-on-demand-assessment', 'web01'],
    ['vm-01 を今すぐ評価して', 'act assess-now', 'vm-01'],
    ['定期評価を有効にしたのに web01 が評価されない', 'diagnose not-assessed', 'web01'],
    ['メンテナンス構成の上限時間', 'explain k-scheduled-updates'],
    ['Arc サーバー arc-01 の状態', 'report machine-overview', 'arc-01'],
  ]);
});
