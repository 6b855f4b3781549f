import { type Conversation, ken, press, say } from './conversation.ts';

/** Actions from the card: carried out and looked at afterwards, or approved by another person first. */
export const ACTED: readonly Conversation[] = [
  {
    name: 'fixed-from-the-card',
    where: 'personal',
    en: [
      ...say('why is vm-01 not assessed?'),
      press('Preview: Turn on periodic assessment'),
      press('Carry it out'),
      'time passes',
    ],
    ja: [
      ...say('vm-01 が未評価なのはなぜ?'),
      press('プレビュー: 定期評価を有効にする'),
      press('実行する'),
      'time passes',
    ],
  },
  {
    name: 'assessed-from-the-card',
    where: 'personal',
    en: [
      ...say('why is app-osa-04 not assessed?'),
      press('Preview: Assess a machine now'),
      press('Carry it out'),
      'time passes',
      'time passes',
    ],
    ja: [
      ...say('app-osa-04 が未評価なのはなぜ?'),
      press('プレビュー: 今すぐ評価を実行'),
      press('実行する'),
      'time passes',
      'time passes',
    ],
  },
  {
    name: 'assessed-as-a-group',
    where: 'channel',
    en: [
      ...say('which machines are not assessed and why?'),
      press('Preview: assess 4 machines'),
      { presses: 'Carry it out', who: 'Ken' },
      'time passes',
      'time passes',
    ],
    ja: [
      ...say('評価されていないマシンと原因を教えて'),
      press('プレビュー: 4 台を評価'),
      { presses: '実行する', who: 'Ken' },
      'time passes',
      'time passes',
    ],
  },
  {
    name: 'approved-by-another',
    where: 'channel',
    en: [
      ...say('install security updates on vm-01, no reboot, 2 hours'),
      press('Ask for approval'),
      press('Approve'),
      { presses: 'Approve', who: 'Ken' },
      'time passes',
      'time passes',
    ],
    ja: [
      ...say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'),
      press('承認を依頼する'),
      press('承認'),
      { presses: '承認', who: 'Ken' },
      'time passes',
      'time passes',
    ],
  },
  {
    name: 'without-approval',
    where: 'channel',
    en: [
      ...say('install security updates on vm-01, no reboot, 2 hours'),
      {
        presses: 'Ask for approval',
        fills: { 'Why, for whoever approves (optional)': 'KB5034439 is due today' },
      },
      press('Emergency: without approval'),
      {
        presses: 'Emergency: without approval',
        fills: { 'Why (needed to go without approval)': 'exploited, nobody on call' },
      },
      'time passes',
    ],
    ja: [
      ...say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'),
      { presses: '承認を依頼する', fills: { '承認者に伝える理由 (任意)': '本日が KB5034439 の適用期限' } },
      press('緊急: 承認なしで実行'),
      {
        presses: '緊急: 承認なしで実行',
        fills: { '理由 (承認なしで実行する場合は必須)': '攻撃を確認、承認者が不在' },
      },
      'time passes',
    ],
  },
  {
    name: 'digest-by-form',
    where: 'channel',
    en: [
      ...say('send us a digest for rg-web'),
      {
        presses: 'Post it',
        fills: {
          'How often': 'Every weekday',
          At: '08:15',
          'What it says': 'Only what somebody has to see to',
        },
      },
      ...say('change the digest'),
      { presses: 'Change it', fills: { At: '07:45', Language: 'Japanese' } },
    ],
    ja: [
      ...say('rg-web のダイジェストを定期的に投稿して'),
      { presses: '投稿を登録', fills: { 頻度: '平日', 時刻: '08:15', 内容: '対応が必要なものだけ' } },
      ...say('ダイジェストを編集'),
      { presses: '変更する', fills: { 時刻: '07:45', 言語: '英語' } },
    ],
  },
  {
    name: 'done-and-undone',
    where: 'personal',
    en: [
      ...say('turn on periodic assessment for vm-01'),
      press('Carry it out'),
      'time passes',
      press('Undo'),
      press('Carry it out'),
      'time passes',
      ...say('undo the assessment setting on vm-02'),
    ],
    ja: [
      ...say('vm-01 の定期評価を有効にして'),
      press('実行する'),
      'time passes',
      press('元に戻す'),
      press('実行する'),
      'time passes',
      ...say('vm-02 の評価設定を元に戻して'),
    ],
  },
  {
    name: 'approved-from-the-list',
    where: 'channel',
    en: [
      ...say('install security updates on vm-01, no reboot, 2 hours'),
      press('Ask for approval'),
      ken('what is waiting for approval?'),
      { presses: '1. Install updates once: vm-01', who: 'Ken' },
      { presses: 'Approve', who: 'Ken' },
      'time passes',
      ...say('pending'),
    ],
    ja: [
      ...say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'),
      press('承認を依頼する'),
      ken('承認待ちは?'),
      { presses: '1. 更新プログラムを 1 回インストール: vm-01', who: 'Ken' },
      { presses: '承認', who: 'Ken' },
      'time passes',
      ...say('承認待ちは?'),
    ],
  },
  {
    name: 'nobody-approves',
    where: 'channel',
    en: [
      ...say('install security updates on vm-01, no reboot, 2 hours'),
      press('Ask for approval'),
      'four hours pass',
      press('Show it'),
      'four hours pass',
    ],
    ja: [
      ...say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'),
      press('承認を依頼する'),
      'four hours pass',
      press('表示する'),
      'four hours pass',
    ],
  },
];
