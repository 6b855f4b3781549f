import { readingsOf } from '../../facts/fact.ts';
import { endOf } from '../../facts/schedule-timing.ts';
import type { Schedule, Schedules } from '../../facts/schedules.ts';
import { schedules } from '../../facts/schedules.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Subjects } from '../../judging/scenario.ts';

/**
 * Each schedule that covers the machine is judged for itself; one that is named in the question is judged alone. One that has ended is
 * judged only where no other goes on.
 */
export const COVERING_SCHEDULES: Subjects = {
  needs: { schedules },
  of(sheet, { asked, now }) {
    const reading = readingsOf({ schedules }, sheet).schedules;
    if (!reading?.isKnown) return [];
    const { covering } = reading.value;
    const live = covering.filter(({ configuration }) => endOf(configuration, now) === null);
    const going = live.length > 0 ? live : covering.slice(0, 1);
    const named = going.filter(({ name }) => name.toLowerCase() === asked.schedule);
    return (named.length > 0 ? named : going).map(({ id, name }) => ({ kind: 'schedule', id, name }));
  },
};

/** The schedule that an occasion is about; null where none covers the machine. */
export function scheduleOf({ covering }: Schedules, { subject }: Pick<Occasion, 'subject'>): Schedule | null {
  return covering.find(({ id }) => id === subject?.id) ?? null;
}
