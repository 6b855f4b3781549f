import type { Remedy } from '../remedy.ts';

/** The call names the run, which only the schedule's window tells: the plan has the commands. */
export const cancelRunByHand: Remedy = {
  id: 'cancel-run',
  title: { en: 'Cancel the next run of the schedule', ja: 'スケジュールの次回の実行をキャンセル' },
  byHand: () => null,
};
