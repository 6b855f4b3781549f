import type { GroupWords } from '../group-blocks.ts';
import type { Change } from './change-of.ts';

export const CHANGE_WORDS: Readonly<Record<Change, GroupWords>> = {
  'newly-failing': {
    standing: 'act-now',
    name: { en: 'Newly failing', ja: '新たに異常' },
    means: {
      en: 'Nothing had to be done about them then; now something has.',
      ja: '前回は対応不要でしたが、現在は対応が必要です。',
    },
  },
  'first-seen': {
    standing: 'act-now',
    name: { en: 'Failing, not remembered from then', ja: '異常 (前回の記録なし)' },
    means: {
      en: 'New machines, or machines that could not be seen before.',
      ja: '新しいマシン、または以前は参照できなかったマシンです。',
    },
  },
  'cannot-tell': {
    standing: 'cannot-tell',
    name: { en: 'Failed before, cannot be told now', ja: '以前は異常、現在は判断できません' },
    means: {
      en: 'What failed could not be read now: neither fixed nor failing.',
      ja: '異常だった項目を今回は読み取れませんでした。解消とも継続とも数えません。',
    },
  },
  'still-failing': {
    standing: 'fix-setting',
    name: { en: 'Still failing', ja: '引き続き異常' },
    means: {
      en: 'They failed then and fail now.',
      ja: '前回から引き続き対応が必要です。',
    },
  },
  'newly-fixed': {
    standing: 'fine',
    name: { en: 'Newly fixed', ja: '新たに解消' },
    means: {
      en: 'They failed then; they were looked at since, and nothing fails.',
      ja: '前回は異常でしたが、その後の確認で解消しています。',
    },
  },
};
