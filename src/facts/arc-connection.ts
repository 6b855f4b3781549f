import { gap, known } from '../model/reading.ts';
import { currentEntries } from './current-machines.ts';
import { eachMachine } from './each-machine.ts';
import type { FactReader } from './gather.ts';
import { quote } from '../azure/quote.ts';

/** Whether the Connected Machine agent reports in, and since when that is so (`lastStatusChange`). */
export const arcConnection: FactReader<'arc-connection'> = {
  id: 'arc-connection',
  kinds: ['azure-arc'],
  async read(machines, gather) {
    const entries = await currentEntries(machines, gather);
    return eachMachine(machines, (machine, key) => {
      const entry = entries.get(key);
      if (
        entry === undefined ||
        entry === 'gone' ||
        entry.kind !== 'azure-arc' ||
        entry.model.status === null
      ) {
        return gap('arc-connection', 'AZ_NO_DATA', {
          en: `Azure Arc must report a status for ${machine.id}.`,
          ja: `Azure Arc が ${machine.id} の状態を報告する必要があります。`,
        });
      }
      const since = { ...entry.citation, at: entry.model.lastStatusChange ?? entry.citation.at };
      return known(quote(since, 'properties.status', entry.model.status));
    });
  },
};
