import type { Remedy } from '../remedy.ts';

/** When it runs has to be said: the plan has the commands. */
export const createScheduleByHand: Remedy = {
  id: 'create-schedule',
  title: { en: 'Create a schedule', ja: 'スケジュールを作成' },
  byHand: () => null,
};
