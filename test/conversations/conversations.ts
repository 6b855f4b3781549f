import type { Step, Where } from './support/hold-conversation.ts';

export interface Conversation {
  /** The file under test/golden/conversations, without the language. */
  readonly name: string;
  readonly where: Where;
  readonly en: readonly Step[];
  readonly ja: readonly Step[];
}

const say = (...texts: readonly string[]): readonly Step[] => texts.map((says) => ({ says }));
const ken = (says: string): Step => ({ says, who: 'Ken' });
const press = (presses: string): Step => ({ presses });

/** What people do with the bot, from the first greeting to the last thanks; each a golden in both languages. */
export const CONVERSATIONS: readonly Conversation[] = [
  {
    name: 'welcome',
    where: 'personal',
    en: ['installs the bot'],
    ja: ['installs the bot'],
  },
  {
    name: 'diagnosis-and-thanks',
    where: 'personal',
    en: say('why is vm-01 not assessed?', 'thanks'),
    ja: say('vm-01 が未評価なのはなぜ?', 'ありがとう'),
  },
  {
    name: 'how-do-i-fix-it',
    where: 'personal',
    en: say('why is web03 not assessed?', 'how do I fix it?'),
    ja: say('web03 が評価されない原因は?', 'どうすれば直せますか?'),
  },
  {
    name: 'show-me-the-evidence',
    where: 'personal',
    en: say('why is vm-01 not assessed?', 'show me the evidence'),
    ja: say('vm-01 が未評価なのはなぜ?', '根拠を見せて'),
  },
  {
    name: 'again',
    where: 'personal',
    en: [...say('why is vm-01 not assessed?', 'check again', 'and now?'), press('Check again')],
    ja: [...say('vm-01 が未評価なのはなぜ?', '再確認', '今は?'), press('再確認')],
  },
  {
    name: 'why-and-question-mark',
    where: 'personal',
    en: say('is vm-05 ok?', 'why?', '?'),
    ja: say('vm-05 は正常ですか?', 'なぜ?', '?'),
  },
  {
    name: 'follow-up-by-name',
    where: 'personal',
    en: say('why is vm-01 not assessed?', 'and vm-02?', 'web03'),
    ja: say('vm-01 が未評価なのはなぜ?', 'vm-02 は?', 'web03'),
  },
  {
    name: 'no-i-meant',
    where: 'personal',
    en: say('why is sql-prod-02 not assessed?', 'no, I meant sql-prod-03'),
    ja: say('sql-prod-02 が未評価なのはなぜ?', 'いや、sql-prod-03 です'),
  },
  {
    name: 'choice-by-number',
    where: 'personal',
    en: say('why is batch01 not assessed?', '2'),
    ja: say('batch01 が未評価なのはなぜ?', '2番'),
  },
  {
    name: 'choice-beyond-the-list',
    where: 'personal',
    en: say('why is batch01 not assessed?', '7', 'the second one'),
    ja: say('batch01 が未評価なのはなぜ?', '7', '二番目'),
  },
  {
    name: 'both',
    where: 'personal',
    en: say('why is batch01 not assessed?', 'both'),
    ja: say('batch01 が未評価なのはなぜ?', '両方'),
  },
  {
    name: 'code-alone',
    where: 'personal',
    en: say('0x8024402C', '0x80072EE2?'),
    ja: say('0x8024402C', '0x80072EE2 とは?'),
  },
  {
    name: 'code-after-a-diagnosis',
    where: 'personal',
    en: say('why is sql-prod-01 not assessed?', '0x80072EE2', 'thanks'),
    ja: say('sql-prod-01 が未評価なのはなぜ?', '0x80072EE2', '了解'),
  },
  {
    name: 'cancel',
    where: 'personal',
    en: say('why is batch01 not assessed?', 'cancel', '2'),
    ja: say('batch01 が未評価なのはなぜ?', 'キャンセル', '2'),
  },
  {
    name: 'help-and-press',
    where: 'personal',
    en: [...say('help'), press('how is app-dub-01?'), ...say('vm-01')],
    ja: [...say('ヘルプ'), press('app-dub-01 の状態は?'), ...say('vm-01')],
  },
  {
    name: 'help-press-and-back',
    where: 'personal',
    en: [...say('what can you do?'), press('why is app-dub-01 not assessed?'), press('What can be asked')],
    ja: [...say('何ができますか?'), press('app-dub-01 が未評価なのはなぜ?'), press('質問できること')],
  },
  {
    name: 'help-by-number',
    where: 'personal',
    en: say('help', '1', 'web01'),
    ja: say('ヘルプ', '1', 'web01'),
  },
  {
    name: 'not-understood',
    where: 'personal',
    en: say('what is the weather in Osaka?', 'start web03'),
    ja: say('今日の大阪の天気は?', 'web03 を起動して'),
  },
  {
    name: 'not-understood-after-a-diagnosis',
    where: 'personal',
    en: say('why is vm-01 not assessed?', 'sing me a song', 'sing me a song'),
    ja: say('vm-01 が未評価なのはなぜ?', '歌って', '歌って'),
  },
  {
    name: 'greeting',
    where: 'personal',
    en: say('hello', 'good morning'),
    ja: say('こんにちは', 'おはようございます'),
  },
  {
    name: 'language-switch',
    where: 'personal',
    en: say('vm-01 が未評価なのはなぜ?', 'and vm-02?', 'web03', 'どうすれば直せますか?', '0x80072EE2', '👍'),
    ja: say('why is vm-01 not assessed?', 'vm-02 は?', 'web03', 'how do I fix it?', '0x80072EE2', '👍'),
  },
  {
    name: 'machine-not-there',
    where: 'personal',
    en: say('why is vm-99 not assessed?', 'no, I meant vm-01'),
    ja: say('vm-99 が未評価なのはなぜ?', 'vm-01 でした'),
  },
  {
    name: 'wildcard',
    where: 'personal',
    en: say('why is app-osa-* not assessed?'),
    ja: say('app-osa-* が未評価なのはなぜ?'),
  },
  {
    name: 'pasted-error',
    where: 'personal',
    en: say('what does this mean?\n> Error 0x80244022: WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL'),
    ja: say('これはどういう意味ですか?\n> Error 0x80244022: WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL'),
  },
  {
    name: 'state-of-a-machine',
    where: 'personal',
    en: say('vm-05', 'which machines are not assessed?'),
    ja: say('vm-05', '評価されていないマシンはどれ?'),
  },
  {
    name: 'group-fleet',
    where: 'group',
    en: [...say('which machines are not assessed?'), ken('and in japaneast?')],
    ja: [...say('評価されていないマシンはどれ?'), ken('japaneast では?')],
  },
  {
    name: 'group-thanks',
    where: 'group',
    en: [...say('is vm-01 ok?'), ken('thanks'), ken('how do I fix it?')],
    ja: [...say('vm-01 は正常ですか?'), ken('ありがとう'), ken('どうすれば直せますか?')],
  },
  {
    name: 'channel-two-people',
    where: 'channel',
    en: [
      ...say('why is batch01 not assessed?'),
      ken('why is sql-prod-02 not assessed?'),
      ...say('1'),
      ken('and sql-prod-03?'),
      ...say('how do I fix it?'),
    ],
    ja: [
      ...say('batch01 が未評価なのはなぜ?'),
      ken('sql-prod-02 が未評価なのはなぜ?'),
      ...say('1'),
      ken('sql-prod-03 は?'),
      ...say('どうすれば直せますか?'),
    ],
  },
  {
    name: 'channel-press-of-another',
    where: 'channel',
    en: [
      ...say('why is vm-01 not assessed?'),
      { presses: 'Check again', who: 'Ken' },
      ken('show me the evidence'),
    ],
    ja: [...say('vm-01 が未評価なのはなぜ?'), { presses: '再確認', who: 'Ken' }, ken('根拠を見せて')],
  },
  {
    name: 'channel-two-languages',
    where: 'channel',
    en: [
      ...say('why is vm-01 not assessed?'),
      ken('vm-02 が未評価なのはなぜ?'),
      ...say('thanks'),
      ken('ありがとう'),
    ],
    ja: [
      ...say('vm-01 が未評価なのはなぜ?'),
      ken('why is vm-02 not assessed?'),
      ...say('ありがとう'),
      ken('thanks'),
    ],
  },
  {
    name: 'agent-and-settings',
    where: 'personal',
    en: say('why was the monitoring agent on vm-01 not upgraded?', 'who patches vm-01?'),
    ja: say('vm-01 の監視エージェントがアップグレードされないのはなぜ?', 'vm-01 のパッチは誰が適用しますか?'),
  },
  {
    name: 'tell-me-when',
    where: 'personal',
    en: [
      ...say('why is vm-01 not assessed?', 'tell me when it is assessed', 'how do I fix it?'),
      press('Stop watching'),
      ...say('stop watching'),
    ],
    ja: [
      ...say('vm-01 が未評価なのはなぜ?', '評価されたら教えて', 'どうすれば直せますか?'),
      press('監視を終了'),
      ...say('監視をやめて'),
    ],
  },
  {
    name: 'tell-me-by-a-press',
    where: 'group',
    en: [
      ...say('why is vm-01 not assessed?'),
      press('Tell me when it changes'),
      ...say('check again'),
      press('Tell me when it changes'),
      ...say('stop watching', 'why is vm-02 not assessed?'),
    ],
    ja: [
      ...say('vm-01 が未評価なのはなぜ?'),
      press('変化したら知らせる'),
      ...say('再確認'),
      press('変化したら知らせる'),
      ...say('監視をやめて', 'vm-02 が未評価なのはなぜ?'),
    ],
  },
  {
    name: 'tell-me-when-of-several',
    where: 'channel',
    en: [
      ...say('tell me when it changes', 'batch01', '2'),
      ken('keep an eye on web03'),
      ...say('tell me when vm-04 is assessed'),
    ],
    ja: [
      ...say('変化があったら知らせて', 'batch01', '2'),
      ken('web03 を監視して'),
      ...say('vm-04 が評価されたら知らせて'),
    ],
  },
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
