import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { gap, known } from '../model/reading.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

/** The status of an Arc-enabled server, and what Azure says of why it is so. */
export interface ArcConnection extends Quoted<string> {
  /** `Cloned` and the like; null where Azure names no reason. */
  readonly reason: Quoted<string> | null;
  /** The first error that the agent last reported; null where it reported none. */
  readonly error: Quoted<string> | null;
}

/** Only a server that is connected can be assessed or patched. */
export function isConnected({ value }: Quoted<string>): boolean {
  return value.toLowerCase() === 'connected';
}

/** Whether the Connected Machine agent reports in: `Connected`, `Disconnected`, `Expired`, `Error`, `AwaitingConnection`; an open set. Since when: `lastStatusChange`. */
export const arcConnection: Fact<ArcConnection> = machineFact({
  id: 'arc-connection',
  title: { en: 'Azure Arc connection', ja: 'Azure Arc の接続状態' },
  kinds: ['azure-arc'],
  async read(machines, gather) {
    const entries = await currentEntries(machines, gather);
    return eachMachine(machines, (machine, key) => {
      const entry = entries.get(key);
      if (entry === undefined || entry.kind !== 'azure-arc' || entry.model.status === null) {
        return gap(arcConnection, 'AZ_NO_DATA', {
          en: `Azure Arc reports no status for ${machine.id}.`,
          ja: `Azure Arc に ${machine.id} の状態が記録されていません。`,
        });
      }
      const dated = { ...entry.citation, since: entry.model.lastStatusChange };
      const { status, statusReason, errorDetails } = entry.model;
      const [first] = errorDetails ?? [];
      const error = [first?.code, first?.message].filter(Boolean).join(': ');
      return known({
        ...quote(dated, 'properties.status', status),
        reason: statusReason === null ? null : quote(dated, 'properties.statusReason', statusReason),
        error: error === '' ? null : quote(dated, 'properties.errorDetails[0]', error),
      });
    });
  },
});
