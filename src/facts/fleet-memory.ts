import type { DayTotals, MachinePast, MissedDay } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import { known } from '../model/reading.ts';
import { fleetFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { historyGap, noHistory } from './history-gap.ts';
import { comparedSpan, readSpan } from './remembered-span.ts';

/** The daily looks over the time that is asked about, and before it. */
export interface FleetMemory {
  /** The first look that is remembered; null: there was none yet. */
  readonly begins: Instant | null;
  readonly days: readonly DayTotals[];
  /** Those that no look is of. */
  readonly missed: readonly MissedDay[];
  /** Machines that were missed in the time that is asked about and are gone still: the first of them by id. */
  readonly gone: readonly MachinePast[];
}

/** More names than these nobody reads. */
const MOST_GONE = 200;

/** What the daily looks at the whole fleet add up to. Four look-ups in the store for a question. */
export const fleetMemory: Fact<FleetMemory> = fleetFact({
  id: 'fleet-memory',
  title: { en: 'daily looks at the fleet', ja: '毎日の全体確認の記録' },
  kinds: ['azure-vm', 'azure-arc'],
  async read({ history, asked, now }) {
    if (history === null) return noHistory(fleetMemory);
    try {
      const whole = readSpan(asked, now);
      const compared = { from: comparedSpan(asked, now).from, to: whole.to };
      const [begins, days, missed, gone] = await Promise.all([
        history.begins(),
        history.days(whole),
        history.missed(whole),
        history.gone(compared, null, MOST_GONE),
      ]);
      return known({ begins, days, missed, gone });
    } catch (error) {
      return historyGap(fleetMemory, error);
    }
  },
});
