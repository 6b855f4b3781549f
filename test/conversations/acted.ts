import { type Conversation, press, say } from './conversation.ts';

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
];
