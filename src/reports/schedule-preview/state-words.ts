import type { GroupWords } from '../group-blocks.ts';
import type { PreviewState } from './taking.ts';

/** What it means to be taken, nearly taken or not. Source: Update Manager, dynamic scope; prerequisites for scheduled patching. */
export const PREVIEW_WORDS: Readonly<Record<PreviewState, GroupWords>> = {
  skipped: {
    standing: 'fix-setting',
    name: { en: 'Taken, and the run would skip them', ja: '対象だが、実行ではパッチが適用されない' },
    means: {
      en: 'The schedule takes these machines. As they and their subscriptions are now, its run does not patch them.',
      ja: 'スケジュールの対象ですが、マシンやサブスクリプションの現在の設定や状態のままでは、実行してもパッチは適用されません。',
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Cannot be told', ja: '判断できません' },
    means: {
      en: 'The assignments of the schedule, or the mode and state of the machine or the registration of its subscription, could not be read.',
      ja: 'スケジュールの割り当て、マシンのモードや状態、サブスクリプションの登録状態のいずれかを読み取れませんでした。',
    },
  },
  taken: {
    standing: 'fine',
    name: { en: 'Taken', ja: '対象' },
    means: {
      en: 'The schedule takes these machines, and nothing in their mode, state, settings or subscription is in the way.',
      ja: 'スケジュールの対象で、モード、状態、設定、サブスクリプションに妨げるものはありません。',
    },
  },
  near: {
    standing: 'at-risk',
    name: { en: 'Not taken, for one term alone', ja: '対象外 (満たさない条件は 1 つだけ)' },
    means: {
      en: 'A dynamic scope passes these machines over because of a single term.',
      ja: '動的スコープの条件のうち 1 つだけを満たさないため、対象外です。',
    },
  },
  passed: {
    standing: null,
    name: { en: 'Not taken', ja: '対象外' },
    means: {
      en: 'Neither assigned to the machine nor matched by a dynamic scope of the schedule.',
      ja: 'マシンへの割り当てがなく、スケジュールの動的スコープの条件にも一致しません。',
    },
  },
};

/** Of a schedule that has expired: it runs no more, whatever it is assigned to. */
export const WORDS_OF_ENDED: Readonly<Record<PreviewState, GroupWords>> = {
  ...PREVIEW_WORDS,
  taken: {
    standing: 'fix-setting',
    name: { en: 'Assigned, and patched no more', ja: '割り当て済みだが、パッチは適用されない' },
    means: {
      en: 'The schedule is assigned to these machines, or a dynamic scope of it takes them; since it has expired, it does not patch them.',
      ja: 'スケジュールの割り当てまたは動的スコープの対象ですが、有効期限が切れているためパッチは適用されません。',
    },
  },
};
