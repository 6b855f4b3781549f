import type { MachinePast } from '../model/history.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { historyGap, noHistory } from './history-gap.ts';
import { readSpan } from './remembered-span.ts';

/** How a machine stood over the time that is asked about, and before it; null: it is not remembered. One look into the store for all of them. */
export const machinePast: Fact<MachinePast | null> = machineFact({
  id: 'machine-past',
  title: { en: 'what is remembered of the machine', ja: 'マシンの過去の状態' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, { history, asked, now }) {
    if (history === null) return eachMachine(machines, () => noHistory(machinePast));
    try {
      const pasts = await history.over(
        machines.map(({ id }) => id),
        readSpan(asked, now),
      );
      return eachMachine(machines, (_, key) => known(pasts.get(key) ?? null));
    } catch (error) {
      const failure = historyGap(machinePast, error);
      return eachMachine(machines, () => failure);
    }
  },
});
