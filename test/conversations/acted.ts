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
    name: 'approved-by-another',
    where: 'channel',
    en: [
      ...say('install security updates on vm-01, no reboot, 2 hours'),
      press('Ask for approval'),
      press('Approve'),
      { presses: 'Approve', who: 'Ken' },
      'time passes',
    ],
    ja: [
      ...say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'),
      press('承認を依頼する'),
      press('承認'),
      { presses: '承認', who: 'Ken' },
      'time passes',
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
