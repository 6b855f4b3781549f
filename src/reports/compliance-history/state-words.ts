import type { GroupWords } from '../group-blocks.ts';
import type { ChangeKind } from './machine-change.ts';

export const CHANGE_WORDS: Readonly<Record<ChangeKind, GroupWords>> = {
  'newly-failing': {
    standing: 'act-now',
    name: { en: 'Newly failing', ja: '新たに失敗' },
    means: {
      en: 'Nothing failed at the beginning, or it was mended in between; now something does.',
      ja: '期間の初めには問題がなかった (または途中で解消した) が、現在は問題があるマシン。',
    },
  },
  'still-failing': {
    standing: 'fix-setting',
    name: { en: 'Still failing', ja: '失敗が継続' },
    means: {
      en: 'Something failed at the beginning and without a break until the end.',
      ja: '期間の初めから終わりまで、途切れずに問題が続いているマシン。',
    },
  },
  'newly-fixed': {
    standing: 'fine',
    name: { en: 'Newly fixed', ja: '新たに解消' },
    means: {
      en: 'Something failed at the beginning; a later look found all of it mended.',
      ja: '期間の初めにあった問題が、その後の確認ですべて解消していたマシン。',
    },
  },
  'first-seen': {
    standing: null,
    name: { en: 'First seen', ja: '初めて確認' },
    means: {
      en: 'No look before the beginning has them: nothing to compare with.',
      ja: '期間の初めより前の記録がなく、比較できないマシン。',
    },
  },
  well: {
    standing: 'fine',
    name: { en: 'Not failing', ja: '問題なし' },
    means: {
      en: 'Nothing failed at the beginning, nothing at the end.',
      ja: '期間の初めにも終わりにも問題がないマシン。',
    },
  },
  unreadable: {
    standing: 'cannot-tell',
    name: { en: 'Cannot be told', ja: '判断できません' },
    means: {
      en: 'What is remembered of them could not be read.',
      ja: '過去の記録を読み取れなかったマシン。',
    },
  },
  'not-remembered': {
    standing: 'cannot-tell',
    name: { en: 'Not remembered', ja: '記録なし' },
    means: {
      en: 'No daily look had seen them by then.',
      ja: 'この時点までの毎日の確認に記録がないマシン。',
    },
  },
};
