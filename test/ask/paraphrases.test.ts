import { checkTranscript } from './support/transcript.ts';

const NOT_ASSESSED = 'diagnose not-assessed';
const FLEET = 'report fleet-diagnosis';
const OVERVIEW = 'report machine-overview';

describe('the same asked as people ask it', () => {
  checkTranscript('en', [
    ['vm-01 dropped off assessment', NOT_ASSESSED, 'vm-01'],
    ["Why does Update Manager show 'Not assessed' for web01?", NOT_ASSESSED, 'web01'],
    ['web01: last assessed 14 days ago', NOT_ASSESSED, 'web01'],
    ['last assessed: never (vm-01)', NOT_ASSESSED, 'vm-01'],
    ["I don't see any assessment for vm-01", NOT_ASSESSED, 'vm-01'],
    ['vm-01 was last assessed in October, what happened?', NOT_ASSESSED, 'vm-01'],
    ['nobody assessed vm-01', NOT_ASSESSED, 'vm-01'],
    ['what keeps vm-01 from being assessed', NOT_ASSESSED, 'vm-01'],
    ['vm-01 refuses to be assessed', NOT_ASSESSED, 'vm-01'],
    ['hey bot, vm-01 unassessed again :(', 'clarify', 'vm-01'],
    ['assessment data of vm-01 is from last month', NOT_ASSESSED, 'vm-01'],
    ["vm-01 hasn't had an assessment since 2026-11-01", NOT_ASSESSED, 'vm-01'],
    ["vm-01 hasn't been assessed since Monday, please check.", NOT_ASSESSED, 'vm-01'],
    ['assessing vm-01 fails', NOT_ASSESSED, 'vm-01'],
    ["why can't Azure assess vm-01", NOT_ASSESSED, 'vm-01'],
    ['we rebooted vm-01 and it is still not assessed', NOT_ASSESSED, 'vm-01'],
    ['after the upgrade vm-01 is no longer assessed', NOT_ASSESSED, 'vm-01'],
    ['vm-01 schedule ok but assessment missing', NOT_ASSESSED, 'vm-01'],
    ["Patch assessment for web01 shows 'Failed'", NOT_ASSESSED, 'web01'],
    ['our box apollo never shows up as assessed', NOT_ASSESSED, 'apollo'],
    ['web01 has unknown assessment state', NOT_ASSESSED, 'web01'],
    ["WEB01 'last assessed' is blank", NOT_ASSESSED, 'web01'],
    ['pending assessment on web01 for 3 days', NOT_ASSESSED, 'web01'],
    ['web01 assessment timed out', NOT_ASSESSED, 'web01'],
    ["The last assessment on web01 was on Oct 3, that's too long ago", NOT_ASSESSED, 'web01'],
    ["why doesn't web01 get assessments", NOT_ASSESSED, 'web01'],
    ['not-assessed web01', NOT_ASSESSED, 'web01'],
    ['Asessment mising on web01', NOT_ASSESSED, 'web01'],
    ['help, vm-01 is not assessed', NOT_ASSESSED, 'vm-01'],
    ['run a diagnosis: vm-01 not assessed', NOT_ASSESSED, 'vm-01'],
    ["check vm-01's assessment", NOT_ASSESSED, 'vm-01'],
    ['vm-01 assessment still in progress after 5 hours', NOT_ASSESSED, 'vm-01'],
    ['who is not assessed?', FLEET],
    ['why are my VMs unassessed', FLEET],
    ['give me the unassessed servers with causes', FLEET],
    ['fleet: not assessed', FLEET],
    ['are all machines assessed?', FLEET],
    ['how many machines are assessed', FLEET],
    ['which machines in subscription Prod are not assessed', FLEET],
    ['any issues on web01?', OVERVIEW, 'web01'],
    ['check on web01 please', OVERVIEW, 'web01'],
  ]);
  checkTranscript('ja', [
    ['vm-01 の評価が走らない', NOT_ASSESSED, 'vm-01'],
    ['vm-01 が評価対象にならない', NOT_ASSESSED, 'vm-01'],
    ['vm-01の評価が止まってる', NOT_ASSESSED, 'vm-01'],
    ['定期評価が vm-01 で実行されない理由', NOT_ASSESSED, 'vm-01'],
    ['vm-01 の評価がずっと進行中', NOT_ASSESSED, 'vm-01'],
    ['vm-01 の評価をブロックしているものは?', NOT_ASSESSED, 'vm-01'],
    ['vm-01 の評価情報が取得できない', NOT_ASSESSED, 'vm-01'],
    ['vm-01 だけ未評価なんですが、どうしてですか', NOT_ASSESSED, 'vm-01'],
    ['vm-01 がいつまでたっても評価されない', NOT_ASSESSED, 'vm-01'],
    ['評価されていない vm-01 の原因は', NOT_ASSESSED, 'vm-01'],
    ['vm-01の評価が1週間行われていない', NOT_ASSESSED, 'vm-01'],
    ['vm-01の最後の評価は先月です。なぜですか', NOT_ASSESSED, 'vm-01'],
    ['vm-01、評価まだ?', NOT_ASSESSED, 'vm-01'],
    ['なんで vm-01 評価されへんの', NOT_ASSESSED, 'vm-01'],
    ['vm-01評価されず', NOT_ASSESSED, 'vm-01'],
    ['vm-01 評価エラー', NOT_ASSESSED, 'vm-01'],
    ['vm-01 の更新プログラムの確認に失敗', NOT_ASSESSED, 'vm-01'],
    ['vm-01 をアセスメントできない', NOT_ASSESSED, 'vm-01'],
    ['vm-01 が評価されません。再起動してもだめです', NOT_ASSESSED, 'vm-01'],
    ['vm-01 が未評価です。確認してください', NOT_ASSESSED, 'vm-01'],
    ['vm-01の評価状況を教えて', NOT_ASSESSED, 'vm-01'],
    ['vm-01の評価を確認して', 'act assess-now', 'vm-01'],
    ['APPSRV は評価されていますか', NOT_ASSESSED, 'appsrv'],
    ['仮想マシンはなぜ評価されない', 'clarify not-assessed'],
    // Of one machine or of all: Japanese does not say.
    ['未評価が多いのはなぜ', FLEET],
    ['未評価のマシンは?', FLEET],
    ['どれが評価されてない?', FLEET],
    ['未評価の台数', FLEET],
    ['評価が失敗しているサーバ一覧', FLEET],
    ['サブスクリプション Prod で未評価のマシン', FLEET],
    ['vm-01 の調子が悪い', OVERVIEW, 'vm-01'],
    ['vm-01、何か問題ある?', OVERVIEW, 'vm-01'],
    ['マシン payroll の状態は?', OVERVIEW, 'payroll'],
    ['サーバーは大丈夫?', 'report machine-overview'],
  ]);
});

describe('a title, word for word', () => {
  checkTranscript('en', [
    ['Why a machine is not assessed', 'clarify not-assessed'],
    ['Which machines are not assessed, and why', FLEET],
    ['What can be asked', 'help help'],
  ]);
  checkTranscript('ja', [
    ['マシンが未評価の理由', 'clarify not-assessed'],
    ['質問できること', 'help help'],
  ]);
});
