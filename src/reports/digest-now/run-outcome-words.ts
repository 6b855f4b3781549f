import type { GroupWords } from '../group-blocks.ts';
import type { OutcomeState } from './run-outcome.ts';

/** What a run came to on machines, in words. Source: Update Manager, history of a maintenance run. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeState, GroupWords>> = {
  failed: {
    standing: 'act-now',
    name: { en: 'Failed', ja: '失敗' },
    means: {
      en: 'The run installed updates on these machines, or tried to, and some of it failed.',
      ja: '更新プログラムのインストールの一部またはすべてに失敗したマシンです。',
    },
  },
  absent: {
    standing: 'fix-setting',
    name: { en: 'Did not take part', ja: '実行されず' },
    means: {
      en: 'The schedule takes these machines, and its run did not patch them.',
      ja: 'スケジュールの対象ですが、この実行ではパッチが適用されませんでした。',
    },
  },
  unfinished: {
    standing: 'at-risk',
    name: { en: 'Window exceeded', ja: 'メンテナンス期間の超過' },
    means: {
      en: 'The window closed before everything was installed on these machines.',
      ja: 'すべてをインストールする前にメンテナンス期間が終了したマシンです。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Cannot be told', ja: '判断できません' },
    means: {
      en: 'What the run did on these machines could not be read, or is not on record.',
      ja: 'この実行の結果を読み取れないか、記録がありません。',
    },
  },
  'under-way': {
    standing: 'wait',
    name: { en: 'No result yet', ja: '結果待ち' },
    means: {
      en: 'The run is still under way on these machines, or its result has not reached Azure Resource Graph.',
      ja: '実行中か、結果がまだ Azure Resource Graph に反映されていません。',
    },
  },
  cancelled: {
    standing: null,
    name: { en: 'Cancelled', ja: 'キャンセル済み' },
    means: {
      en: 'The run was cancelled before it began: nothing was installed on these machines.',
      ja: '開始前にキャンセルされたため、何もインストールされていません。',
    },
  },
  installed: {
    standing: 'fine',
    name: { en: 'Done', ja: '完了' },
    means: {
      en: 'The run installed on these machines what was to be installed.',
      ja: 'インストールの対象となった更新プログラムがすべて適用されたマシンです。',
    },
  },
};
