import { readingsOf } from '../../facts/fact.ts';
import type { Schedule, Schedules } from '../../facts/schedules.ts';
import { schedules } from '../../facts/schedules.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Subjects } from '../../judging/scenario.ts';

/** Each schedule that covers the machine is judged for itself; one that is named in the question is judged alone. */
export const COVERING_SCHEDULES: Subjects = {
  needs: { schedules },
  of(sheet, { asked }) {
    const reading = readingsOf({ schedules }, sheet).schedules;
    if (!reading?.isKnown) return [];
    const { covering } = reading.value;
    const named = covering.filter(({ name }) => name.toLowerCase() === asked.schedule);
    return (named.length > 0 ? named : covering).map(({ id, name }) => ({ kind: 'schedule', id, name }));
  },
};

/** The schedule that an occasion is about; null where none covers the machine. */
export function scheduleOf({ covering }: Schedules, { subject }: Pick<Occasion, 'subject'>): Schedule | null {
  return covering.find(({ id }) => id === subject?.id) ?? null;
}
