/**
 * Questions of the catalogue whose topics do not exist yet. The ranker learns from them, a group a family of
 * topics, that none of the topics that do exist is meant. A topic that comes takes its sentences away with it: left here they would win against its own
 * examples, and the theft test fails.
 */
export const NOT_YET: readonly (readonly string[])[] = [
  [
    'what is missing on vm-01?',
    'which updates are pending on web01',
    'which security updates are pending on db-02',
    'is app-03 missing critical updates',
    'how many security updates does fs-01 need',
    'what was installed on vm-01?',
    'show the update history of web01',
    'which updates were installed on db-02 last month',
    'list what has been installed on app-03',
    'when will vm-01 be patched next?',
    'will KB5031364 be in the next run',
    'vm-01 で不足している更新は?',
    'web01 の保留中の更新プログラム一覧',
    'db-02 のセキュリティ更新は何件保留中?',
    'app-03 に不足している緊急更新は?',
    'vm-01 に何がインストールされた?',
    'web01 の更新履歴を見せて',
    'db-02 の更新履歴',
    '先月 app-03 にインストールされた更新の一覧',
    'vm-01 の次のパッチはいつ?',
    'KB5031364 は次回の実行に含まれる?',
  ],
  [
    'which servers are waiting for a reboot',
    'which machines will this schedule take',
    '再起動待ちのサーバーは?',
    'このスケジュールの対象になるマシンは?',
  ],
  [
    'send a digest to this channel every morning',
    'stop the weekly digest',
    'undo that',
    '毎朝このチャネルにダイジェストを送って',
    '週次ダイジェストを止めて',
    '元に戻して',
  ],
];
