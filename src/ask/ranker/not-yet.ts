/**
 * Questions of the catalogue whose topics do not exist yet. The ranker learns from them, a group a family of
 * topics, that none of the topics that do exist is meant. A topic that comes takes its sentences away with it: left here they would win against its own
 * examples, and the theft test fails.
 */
export const NOT_YET: readonly (readonly string[])[] = [
  [
    'which machines are not compliant?',
    'patch compliance by subscription',
    '準拠していないマシンは?',
    'サブスクリプション別のパッチ準拠率',
  ],
  [
    'which agent version is on vm-01?',
    'what version is the agent?',
    'agent version of web01',
    'is auto-upgrade on for the agent of web01',
    'when was the agent on vm-01 upgraded?',
    'is hotpatch on for vm-01?',
    'vm-01 のエージェントのバージョンは?',
    'エージェントのバージョンは?',
    'web01 のエージェント バージョン',
    'web01 のエージェントの自動アップグレードは有効?',
    'vm-01 のエージェントはいつアップグレードされた?',
    'vm-01 でホットパッチは有効?',
  ],
  [
    'which machines are still on Update Management?',
    'migration status',
    'how far is the migration from Update Management',
    'which machines will this schedule take',
    'まだ Update Management に残っているマシンは?',
    '移行状況',
    '移行状況を見せて',
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
