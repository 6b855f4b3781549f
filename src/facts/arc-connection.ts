import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { gap, known } from '../model/reading.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

/** Only a server that is connected can be assessed or patched. */
export function isConnected({ value }: Quoted<string>): boolean {
  return value.toLowerCase() === 'connected';
}

/** Whether the Connected Machine agent reports in: `Connected`, `Disconnected`, `Expired`, `Error`, `AwaitingConnection`; an open set. Since when: `lastStatusChange`. */
export const arcConnection: Fact<Quoted<string>> = machineFact({
  id: 'arc-connection',
  title: { en: 'Azure Arc connection', ja: 'Azure Arc の接続状態' },
  kinds: ['azure-arc'],
  async read(machines, gather) {
    const entries = await currentEntries(machines, gather);
    return eachMachine(machines, (machine, key) => {
      const entry = entries.get(key);
      if (entry === undefined || entry.kind !== 'azure-arc' || entry.model.status === null) {
        return gap(arcConnection, 'AZ_NO_DATA', {
          en: `Azure Arc must report a status for ${machine.id}.`,
          ja: `Azure Arc が ${machine.id} の状態を報告する必要があります。`,
        });
      }
      const dated = { ...entry.citation, since: entry.model.lastStatusChange };
      return known(quote(dated, 'properties.status', entry.model.status));
    });
  },
});
