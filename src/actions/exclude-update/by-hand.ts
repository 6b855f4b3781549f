import type { Remedy } from '../remedy.ts';

/** What is excluded already has to be sent along, and only the schedule says it: the plan has the commands. */
export const excludeUpdateByHand: Remedy = {
  id: 'exclude-update',
  title: { en: 'Exclude updates from the schedule', ja: 'スケジュールから更新プログラムを除外' },
  byHand: () => null,
};
