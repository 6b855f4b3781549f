import { type Conversation, ken, press, say } from './conversation.ts';

/** What leans on everything that was said, or on nothing: no such message is a wall. */
export const SAID_IN_FEW_WORDS: readonly Conversation[] = [
  {
    name: 'goes-on-with-nothing',
    where: 'personal',
    en: say('again', '?', 'how do I fix it?', 'huh?', 'back'),
    ja: say('もう一度', '?', '直し方は?', 'え?', '戻る'),
  },
  {
    name: 'which-is-not-said',
    where: 'personal',
    en: say('how is batch01?', 'the other one', 'yes', 'the prod one', 'the other one'),
    ja: say('batch01 の状態は?', 'もう一方', 'はい', '本番のほう', 'もう一方は?'),
  },
  {
    name: 'picked-anew',
    where: 'channel',
    en: [...say('why is batch01 not assessed?', '-1', '#2', 'no, the first', 'both'), ken('is it ok?')],
    ja: [...say('batch01 が未評価なのはなぜ?', '０', '②', 'いや、1 のほう', '両方'), ken('大丈夫?')],
  },
  {
    name: 'well-after-all',
    where: 'personal',
    en: say(
      "is Microsoft.Automation registered for vm-01's subscription?",
      'is it ok?',
      'I see',
      'no, vm-05',
    ),
    ja: say(
      'vm-01 のサブスクリプションに Microsoft.Automation は登録されている?',
      '大丈夫?',
      'なるほど',
      'いや vm-05 のほう',
    ),
  },
  {
    name: 'how-to-fix-one-of-the-fleet',
    where: 'group',
    en: [
      ...say('which machines are not assessed and why?', 'how do I fix vm-05?', 'huh?'),
      ken('what should I do about web03?'),
    ],
    ja: [...say('未評価のマシンと原因は?', 'vm-05 の対処は?', 'え?'), ken('web03 を直すには?')],
  },
  {
    name: 'let-by-a-word',
    where: 'personal',
    en: say('assess vm-01 now', 'yes please', 'go ahead', 'no'),
    ja: say('vm-01 を今すぐ評価して', 'はい、お願いします', '実行して', 'いいえ'),
  },
  {
    name: 'in-the-other-language',
    where: 'channel',
    en: [...say('how is vm-02?', 'in Japanese please'), ken('英語でお願いします')],
    ja: [...say('vm-02 の状態は?', '英語でお願いします'), ken('in Japanese please')],
  },
  {
    name: 'whose-machines',
    where: 'personal',
    en: say(
      'which machines owned by the dba team are not assessed?',
      'which SQL servers are not assessed?',
      'which machines in wave 2 are not assessed?',
      'which machines of the Payroll team are not assessed?',
    ),
    ja: say(
      'DB チームのマシンで未評価のものは?',
      'SQL サーバーで未評価のものは?',
      'wave 2 のマシンで未評価のものは?',
      '経理チームのマシンで未評価のものは?',
    ),
  },
  {
    name: 'of-what-another-asked',
    where: 'channel',
    en: [...say('why is vm-01 not assessed?'), ken('how do I fix it?'), ken('1'), ken('check again')],
    ja: [...say('vm-01 が評価されない原因は?'), ken('直し方は?'), ken('1'), ken('再確認')],
  },
  {
    name: 'urgent-ones-of-them',
    where: 'personal',
    en: say(
      'which machines in rg-web-prod are not assessed?',
      'which of them are act now?',
      'the one from before',
    ),
    ja: say('rg-web-prod の未評価マシンは?', '至急のはどれ', 'さっきのやつ'),
  },
  {
    name: 'urgent-ones',
    where: 'personal',
    en: say(
      'which machines in rg-web-prod are not assessed?',
      'the urgent ones?',
      'pending updates in rg-web-prod',
      'the urgent ones?',
    ),
    ja: say(
      'rg-web-prod の未評価マシンは?',
      '緊急のものは?',
      'rg-web-prod の不足している更新プログラムは?',
      '緊急のものは?',
    ),
  },
  {
    name: 'commands-alone',
    where: 'personal',
    en: say('why is arc-osa-03 not assessed?', 'show me the commands'),
    ja: say('arc-osa-03 が未評価なのはなぜ?', 'コマンドを見せて'),
  },
  {
    name: 'asked-on-of-a-state',
    where: 'personal',
    en: say('status of web02', 'how do I fix it?', 'show me the evidence', 'show the queries', 'why?'),
    ja: say('web02 の状態は?', 'どう直す?', '根拠を見せて', 'クエリを見せて', 'なぜ?'),
  },
  {
    name: 'lines-by-number',
    where: 'channel',
    en: [
      ...say('which machines are not assessed and why?', 'how do I fix the first one?', 'why the second?'),
      ...say('and the last one', 'why #4?', 'the 90th one'),
      ken('how do I fix the third one?'),
    ],
    ja: [
      ...say(
        '未評価のマシンと原因は?',
        '1番目はどう直す?',
        '2つ目はなぜ?',
        '最後のは?',
        '4番目はなぜ?',
        '90番目は?',
      ),
      ken('3番目はどう直す?'),
    ],
  },
  {
    name: 'lines-of-a-report',
    where: 'personal',
    en: say(
      'pending updates in rg-web-prod',
      'how do I fix the first one?',
      'and #2',
      'assess the last one now',
    ),
    ja: say(
      'rg-web-prod の不足している更新プログラムは?',
      '1番目はどう直す?',
      '2番は?',
      '最後のマシンを今すぐ評価して',
    ),
  },
  {
    name: 'the-previous-one',
    where: 'personal',
    en: say('how is vm-01?', 'and web02?', 'the previous one', 'how do I fix the one before?'),
    ja: say('vm-01 の状態は?', 'web02 は?', 'その前のは?', 'ひとつ前のマシンはどう直す?'),
  },
  {
    name: 'of-a-time',
    where: 'personal',
    en: say(
      'which machines in rg-web-prod are not assessed since Monday?',
      'which machines in rg-web-prod have not been assessed for more than 7 days?',
      'pending updates of web01 since last week',
      'update history of rg-web-prod since Monday',
    ),
    ja: say(
      'rg-web-prod で月曜から未評価のマシンは?',
      'rg-web-prod で 7 日以上評価されていないマシンは?',
      'web01 の先月の不足している更新プログラムは?',
      'rg-web-prod の先週の更新履歴',
    ),
  },
  {
    name: 'one-of-several-findings',
    where: 'personal',
    en: [
      ...say('status of web02'),
      press('Show alone: 2026-11-17 10:00 JST (01:00 UTC) · Update run failed · Azure Update Manager'),
      ...say('why is batch01 not assessed?', 'both', 'show me the evidence'),
    ],
    ja: [
      ...say('web02 の状態は?'),
      press(
        'これだけを表示: 2026-11-17 10:00 JST (01:00 UTC) · 更新プログラムの実行が失敗 · Azure Update Manager',
      ),
      ...say('batch01 が未評価なのはなぜ?', '両方', '根拠を見せて'),
    ],
  },
  {
    name: 'code-and-what-goes-on-from-it',
    where: 'personal',
    en: say('0x8024402C', 'show me the evidence', 'check again', 'how do I fix it?', 'and for vm-01?'),
    ja: say('0x8024402C とは?', '根拠を見せて', '再確認', '直し方は?', 'vm-01 では?'),
  },
  {
    name: 'findings-of-a-state-by-number',
    where: 'channel',
    en: [
      ...say('status of web02', 'show me the second finding', 'no wait, the first', 'go back to vm-01'),
      ken('how do I fix it?'),
    ],
    ja: [...say('web02 の状態は?', '2番目の根拠は?', 'やっぱり1番目', 'vm-01 に戻って'), ken('どう直す?')],
  },
];
