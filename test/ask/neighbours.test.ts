import { checkTranscript } from './support/transcript.ts';

describe('what only looks like a diagnosis', () => {
  describe('a deed, a how-to, a definition', () => {
    checkTranscript('en', [
      ['assess vm-01', 'act assess-now', 'vm-01'],
      ['please assess vm-01', 'act assess-now', 'vm-01'],
      ['can you assess vm-01?', 'act assess-now', 'vm-01'],
      ['run an assessment on vm-01', 'act assess-now', 'vm-01'],
      ['scan vm-01 for updates now', 'act assess-now', 'vm-01'],
      ['trigger assessment for vm-01', 'act assess-now', 'vm-01'],
      ['do not assess vm-01', 'unknown', 'vm-01'],
      ["please don't assess vm-01", 'unknown', 'vm-01'],
      ['please assess vm-01, it has not been assessed since Monday', 'clarify', 'vm-01'],
      ['how do I assess vm-01 now?', 'explain k-on-demand-assessment', 'vm-01'],
      ['how to run an assessment', 'explain k-on-demand-assessment'],
      ['how can I assess a machine that has not been assessed?', 'unanswered'],
      ['what is assessment?', 'explain k-assessment-vs-update'],
      ['what is an assessment', 'explain k-assessment-vs-update'],
      ["what's periodic assessment?", 'explain k-periodic-assessment'],
      ['what does not assessed mean?', 'explain k-assessment-vs-update'],
      ['difference between assessment and update', 'explain k-assessment-vs-update'],
      ['enable periodic assessment on vm-01', 'act enable-periodic-assessment', 'vm-01'],
      ['register the Automation resource provider', 'act register-provider'],
      ['how do I register Microsoft.Automation?', 'unanswered'],
    ]);
    checkTranscript('ja', [
      ['vm-01 を評価して', 'act assess-now', 'vm-01'],
      ['vm-01を評価してください', 'act assess-now', 'vm-01'],
      ['vm-01 を今すぐ評価して', 'act assess-now', 'vm-01'],
      ['vm-01 の評価を実行して', 'act assess-now', 'vm-01'],
      ['vm-01 の評価をお願いします', 'act assess-now', 'vm-01'],
      ['vm-01 を評価してくれませんか', 'act assess-now', 'vm-01'],
      ['vm-01 を評価しないでください', 'unknown', 'vm-01'],
      ['vm-01 の評価を停止して', 'unknown', 'vm-01'],
      ['vm-01 の評価はいらない', 'unanswered', 'vm-01'],
      ['vm-01 を評価する手順', 'explain k-on-demand-assessment', 'vm-01'],
      ['vm-01 を今すぐ評価する方法は?', 'explain k-on-demand-assessment', 'vm-01'],
      ['評価のやり方を教えて', 'explain k-on-demand-assessment'],
      ['どうやって評価しますか', 'explain k-on-demand-assessment'],
      ['評価とは何ですか', 'explain k-assessment-vs-update'],
      ['アセスメントとは?', 'explain k-assessment-vs-update'],
      ['未評価とはどういう意味ですか', 'unanswered'],
      ['評価と更新の違い', 'explain k-assessment-vs-update'],
      ['vm-01 の定期評価を有効にして', 'act enable-periodic-assessment', 'vm-01'],
      ['Automation リソース プロバイダーを登録して', 'act register-provider'],
      ['Automation リソース プロバイダーの登録方法', 'clarify legacy-provider-not-registered'],
    ]);
  });

  describe('another trouble', () => {
    checkTranscript('en', [
      ['update run failed on vm-07', 'diagnose install-failed', 'vm-07'],
      ['Maintenance Window Exceeded on db-02', 'diagnose window-exceeded', 'db-02'],
      ['extend the maintenance window to three hours', 'act extend-window'],
      ['vm-05 rebooted although reboot is Never', 'diagnose unexpected-reboot', 'vm-05'],
      ["KB5031364 is out but vm-02 doesn't show it", 'diagnose update-not-offered', 'vm-02'],
      ['superseded updates show as missing on vm-02', 'diagnose superseded-update', 'vm-02'],
      ['KB2267602 is always missing on vm-02', 'diagnose defender-definition-missing', 'vm-02'],
      [
        "KB5031364 shows installed but I can't find it on vm-02",
        'diagnose update-not-found-on-machine',
        'vm-02',
      ],
      ['what is missing on vm-01?', 'report pending-updates', 'vm-01'],
      ['what was installed on vm-01?', 'report update-history', 'vm-01'],
      ['status of the agent on vm-01', 'report agent-status', 'vm-01'],
      ['vm-01 cannot be accessed', 'unanswered', 'vm-01'],
      ['is Microsoft.Maintenance registered for the subscription of vm-01?', 'unanswered', 'vm-01'],
      ['Machine is already registered to a different account', 'diagnose legacy-registered-elsewhere'],
      ['start vm-01', 'act start-machine', 'vm-01'],
      ['cancel the maintenance run of vm-01', 'act cancel-run', 'vm-01'],
      ['stop the daily digest', 'digest digest-unsubscribe'],
      ['why does Defender not assess vm-01?', 'unknown', 'vm-01'],
      ['security assessment of vm-01 is missing', 'unanswered', 'vm-01'],
      ['why is the sky blue', 'unknown'],
      ['tell me a joke', 'unknown'],
      ['pizza?', 'unknown'],
      ['thanks!', 'help thanks'],
      ['', 'unknown'],
      ['???', 'unknown'],
      ['asdf qwer', 'unknown'],
    ]);
    checkTranscript('ja', [
      ['vm-07 の更新プログラムの実行が失敗', 'diagnose install-failed', 'vm-07'],
      ['db-02 でメンテナンス期間を超過', 'diagnose window-exceeded', 'db-02'],
      ['再起動しない設定なのに vm-05 が再起動した', 'diagnose unexpected-reboot', 'vm-05'],
      ['vm-01 で不足している更新は?', 'report pending-updates', 'vm-01'],
      ['vm-01 の更新履歴', 'report update-history', 'vm-01'],
      ['vm-01 を起動して', 'act start-machine', 'vm-01'],
      ['実行をキャンセルして', 'act cancel-run'],
      ['vm-01 のメンテナンスを中止して', 'act cancel-run', 'vm-01'],
      ['vm-01 を止めて', 'unknown', 'vm-01'],
      ['通知を止めて', 'clarify'],
      ['vm-01 は Defender で評価されない', 'unknown', 'vm-01'],
      ['セキュリティ評価が vm-01 で行われない', 'unanswered', 'vm-01'],
      ['今日の天気は?', 'unknown'],
      ['ありがとう', 'help thanks'],
    ]);
  });

  describe('talk about the conversation', () => {
    checkTranscript('en', [
      ['help', 'help help'],
      ['Help!', 'help help'],
      ['what can you do?', 'help help'],
      ['what can I ask', 'help help'],
      ['show me the commands', 'help help'],
      ['hello', 'help help'],
      ['<at>UpdateOps</at> help', 'help help'],
      ['cancel', 'cancel cancel'],
      ['never mind', 'cancel cancel'],
      ['forget it', 'cancel cancel'],
      ['stop', 'cancel cancel'],
    ]);
    checkTranscript('ja', [
      ['ヘルプ', 'help help'],
      ['使い方を教えて', 'help help'],
      ['何ができますか', 'help help'],
      ['こんにちは', 'help help'],
      ['キャンセル', 'cancel cancel'],
      ['やめて', 'cancel cancel'],
      ['取り消し', 'cancel cancel'],
      ['もういいです', 'cancel cancel'],
      ['この質問を取り消して', 'cancel cancel'],
      ['調査を中止してください', 'cancel cancel'],
    ]);
  });
});
