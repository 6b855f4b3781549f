import type { Text } from '../model/locale.ts';

/** Questions to begin with in the demo world: each meets something there. */
export const WORTH_ASKING: readonly Text[] = [
  { en: 'why is vm-01 not assessed?', ja: 'vm-01 が未評価なのはなぜ?' },
  { en: 'which machines are not assessed and why?', ja: '評価されていないマシンと原因を教えて' },
  { en: 'how is web03?', ja: 'web03 の状態は?' },
  { en: 'why is app-osa-* not assessed?', ja: 'app-osa-* が未評価なのはなぜ?' },
  { en: 'what does 0x8024402C mean on sql-prod-01?', ja: 'sql-prod-01 の 0x8024402C とは?' },
  { en: 'which patch mode is web03 in?', ja: 'web03 のパッチ オーケストレーションは?' },
  {
    en: 'why did the installation of updates fail on web02?',
    ja: 'web02 の更新プログラムのインストールが失敗した原因は?',
  },
  {
    en: 'why was vm-05 rebooted although reboot is Never?',
    ja: '再起動しない設定なのに vm-05 が再起動したのはなぜ?',
  },
  {
    en: "why hasn't the agent on web01 upgraded?",
    ja: 'web01 のエージェントがアップグレードされないのはなぜ?',
  },
  { en: 'tell me when vm-04 is assessed', ja: 'vm-04 が評価されたら教えて' },
];
