import type { Conversation } from '../conversations/conversation.ts';
import { press, say } from '../conversations/conversation.ts';

/** A conversation, of which the last card is drawn: in both languages. */
export type Pictured = Conversation & {
  /** With every fold open. */
  readonly isUnfolded?: true;
};

const FINDING = {
  where: 'personal',
  en: say('why is vm-01 not assessed?'),
  ja: say('vm-01 が未評価なのはなぜ?'),
} as const;

/** The cards that people meet most, and one of each kind of look that a card can have. */
export const PICTURED: readonly Pictured[] = [
  // The same as help.
  { name: 'welcome', where: 'personal', en: ['installs the bot'], ja: ['installs the bot'] },
  { name: 'finding', ...FINDING },
  { name: 'finding-unfolded', ...FINDING, isUnfolded: true },
  {
    name: 'fleet',
    where: 'channel',
    en: say('which machines are not assessed and why?'),
    ja: say('評価されていないマシンと原因を教えて'),
  },
  { name: 'state', where: 'personal', en: say('how is vm-05?'), ja: say('vm-05 の状態は?') },
  {
    name: 'choice',
    where: 'personal',
    en: say('why is batch01 not assessed?'),
    ja: say('batch01 が未評価なのはなぜ?'),
  },
  {
    name: 'missing-updates',
    where: 'personal',
    en: say('which updates are missing in rg-web-prod?'),
    ja: say('rg-web-prod で不足している更新プログラムは?'),
  },
  {
    name: 'preview',
    where: 'channel',
    en: say('install security updates on vm-01, no reboot, 2 hours'),
    ja: say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'),
  },
  {
    name: 'approval',
    where: 'channel',
    en: [...say('install security updates on vm-01, no reboot, 2 hours'), press('Ask for approval')],
    ja: [...say('vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)'), press('承認を依頼する')],
  },
  {
    name: 'under-way',
    where: 'channel',
    en: [
      ...say('which machines are not assessed and why?'),
      press('Preview: assess 4 machines'),
      { presses: 'Carry it out', who: 'Ken' },
      'time passes',
    ],
    ja: [
      ...say('評価されていないマシンと原因を教えて'),
      press('プレビュー: 4 台を評価'),
      { presses: '実行する', who: 'Ken' },
      'time passes',
    ],
  },
  {
    name: 'done',
    where: 'personal',
    en: [...say('turn on periodic assessment for vm-01'), press('Carry it out'), 'time passes'],
    ja: [...say('vm-01 の定期評価を有効にして'), press('実行する'), 'time passes'],
  },
  { name: 'error-code', where: 'personal', en: say('0x8024402C'), ja: say('0x8024402C とは?') },
  { name: 'digest', where: 'channel', en: say('digest now'), ja: say('今すぐダイジェストを投稿して') },
  {
    name: 'digest-form',
    where: 'channel',
    en: say('send us a digest for rg-web'),
    ja: say('rg-web のダイジェストを定期的に投稿して'),
  },
  {
    name: 'not-understood',
    where: 'personal',
    en: say('what is the weather in Osaka?'),
    ja: say('今日の大阪の天気は?'),
  },
  { name: 'refused', where: 'personal', en: say('reboot vm-01'), ja: say('vm-01 を再起動して') },
];
