import type { MachinePast } from '../model/history.ts';
import { HistoryUnread } from '../model/history-unread.ts';
import { DAY_IN_MS, type Instant, instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { gap, known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';

/** What is remembered of a machine since a moment. */
export interface Remembered {
  /** The moment that today is compared with: the one that is asked for, or the first look where memory begins later; null: nothing is remembered. */
  readonly comparedWith: Instant | null;
  /** Every state from then on; null: the machine is not remembered. */
  readonly past: MachinePast | null;
}

/** How far back is looked where nothing is said: a digest comes once a week, most often. */
const LOOKED_BACK_IN_MS = 7 * DAY_IN_MS;

/** How the machine stood since the moment that is asked about, a week ago where none is. Reads the bot's own store, two queries for each slice of a fleet; no call to Azure. */
export const remembered: Fact<Remembered> = machineFact({
  id: 'remembered',
  title: { en: 'what is remembered of the machine', ja: 'マシンの過去の状態の記録' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const { history, now } = gather;
    if (history === null) return eachMachine(machines, () => known({ comparedWith: null, past: null }));
    try {
      const begins = await gather.shared('the first look that is remembered', () => history.begins());
      if (begins === null) return eachMachine(machines, () => known({ comparedWith: null, past: null }));
      const since = comparedSince(gather);
      const comparedWith = since < begins ? begins : since;
      const past = await history.over(
        machines.map(({ id }) => id),
        { from: comparedWith, to: now },
      );
      return eachMachine(machines, ({ id }) =>
        known({ comparedWith, past: past.get(machineKey(id)) ?? null }),
      );
    } catch (error) {
      if (!(error instanceof HistoryUnread)) throw error;
      const failure = gap(remembered, 'STORE_UNAVAILABLE', error.needs);
      return eachMachine(machines, () => failure);
    }
  },
});

/** The moment that is asked about. */
function comparedSince({ asked, now }: Pick<Gather, 'asked' | 'now'>): Instant {
  const weekAgo = instant(new Date(Date.parse(now) - LOOKED_BACK_IN_MS));
  return asked.since ?? asked.span?.from ?? weekAgo ?? now;
}
