import { checkTranscript, type Row } from './support/transcript.ts';

/** Questions of the catalogue whose topics are not among those registered here: none of them may pass for one that is. */
const unanswered = (questions: readonly string[]): Row[] =>
  questions.map((question) => [question, 'unanswered']);

describe('a question about something else', () => {
  checkTranscript('en', unanswered(['risk assessment missing', 'assessed value of my house']));
  checkTranscript('en', [
    ['vm-01 was assessed but updates are not installed', 'diagnose patch-orchestration-conflict', 'vm-01'],
    ['assessment is fine on vm-01 but install fails', 'diagnose install-failed', 'vm-01'],
    ['update failed on vm-01 after assessment', 'diagnose install-failed', 'vm-01'],
    ['vulnerability scan failed on vm-01', 'unanswered', 'vm-01'],
    ["how do I check vm-01's status", 'report machine-overview', 'vm-01'],
  ]);
  checkTranscript('ja', unanswered(['人事評価はいつですか']));
  checkTranscript('ja', [
    ['vm-01 は評価済みだが更新されない', 'unanswered', 'vm-01'],
    ['vm-01 にパッチを当てて', 'act install-updates', 'vm-01'],
    ['vm-01 の脆弱性スキャンの結果', 'unanswered', 'vm-01'],
  ]);
});
