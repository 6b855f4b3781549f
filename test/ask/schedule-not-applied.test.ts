import { checkTranscript } from './support/transcript.ts';

const SKIPPED = 'diagnose schedule-not-applied';
const CONFLICT = 'diagnose patch-orchestration-conflict';

describe('a schedule left a machine out', () => {
  checkTranscript('en', [
    ['the scheduled update skipped vm-03', SKIPPED, 'vm-03'],
    ['vm-03 skipped by schedule', SKIPPED, 'vm-03'],
    ['why was web01 left out of the scheduled run?', SKIPPED, 'web01'],
    ['Schedule ran last night, web01 was not included', SKIPPED, 'web01'],
    ["the maintenance configuration doesn't apply to db-02", SKIPPED, 'db-02'],
    ["web01 wasn't patched by last night's schedule", SKIPPED, 'web01'],
    ['did the weekly schedule miss web01', SKIPPED, 'web01'],
    ['the schedule "weekly" did not run on web01', SKIPPED, 'web01'],
    ['maintenance window passed, web01 untouched by the schedule', SKIPPED, 'web01'],
    ['web01 not in dynamic scope', SKIPPED, 'web01'],
    ['The Update Management deployment Tag-Sunday skipped lab-app-01. Why?', SKIPPED, 'lab-app-01'],
    ['schedule does nothing on web01', 'clarify', 'web01'],
    ['mc-sat-prod skipped web01. Why?', SKIPPED, 'mc-sat-prod', 'web01'],
    ['mc-8hours has not run on web01 yet. Why?', SKIPPED, 'mc-8hours', 'web01'],
    [
      'mc-sat-prod ran on Thursday but KB5090127 is still missing on web01. Was it skipped?',
      SKIPPED,
      'mc-sat-prod',
      'web01',
    ],
    [
      'The resource group rg-gov carries Patch=Group1, but mc-sat-prod skips web01. Why?',
      SKIPPED,
      'mc-sat-prod',
      'web01',
    ],
  ]);
  checkTranscript('ja', [
    ['スケジュールで vm-03 にパッチが当たらない', SKIPPED, 'vm-03'],
    ['スケジュール実行から web01 が漏れました', SKIPPED, 'web01'],
    ['昨夜のスケジュールで web01 が更新されなかった', SKIPPED, 'web01'],
    ['web01 がメンテナンス構成の対象にならない', SKIPPED, 'web01'],
    ['web01 だけスケジュールが動いていません', SKIPPED, 'web01'],
    ['動的スコープに web01 が含まれない', SKIPPED, 'web01'],
    ['スケジュールが web01 で走らなかった', SKIPPED, 'web01'],
    ['mc-sat-prod の対象に web01 が入らないのはなぜ?', SKIPPED, 'mc-sat-prod', 'web01'],
    ['mc-8hours が web01 でまだ実行されていません。なぜですか?', SKIPPED, 'mc-8hours', 'web01'],
    ['Update Management の展開 Tag-Sunday は lab-app-02 をスキップしましたか?', SKIPPED, 'lab-app-02'],
  ]);
});

describe('what is near to it', () => {
  checkTranscript('en', [
    ['nothing ever patches vm-09', CONFLICT, 'vm-09'],
    ['vm-09 has a schedule but the wrong patch mode', CONFLICT, 'vm-09'],
    ['deployment says "Failed to start" on vm-09', 'diagnose run-failed-to-start', 'vm-09'],
    ['assign schedule weekly to vm-09', 'act assign-schedule', 'vm-09'],
    ['what does ScopeLocked on vm-09 mean?', 'diagnose update-agent-error', 'vm-09'],
    ['What does VMExtensionProvisioningTimeout on vm-09 mean?', 'diagnose update-agent-error', 'vm-09'],
    ['how do I create a schedule', 'explain k-scheduled-updates'],
    ['when will vm-09 be patched next?', 'report next-patch', 'vm-09'],
  ]);
  checkTranscript('ja', [
    ['vm-09 に誰もパッチを当てない', CONFLICT, 'vm-09'],
    ['vm-09 をスケジュールに割り当てて', 'act assign-schedule', 'vm-09'],
    ['スケジュールの作り方は?', 'explain k-scheduled-updates'],
    ['vm-09 の次のパッチはいつ?', 'report next-patch', 'vm-09'],
  ]);
});
