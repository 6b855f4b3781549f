import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { cite, quote } from '../azure/quote.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { type Gap, known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, readingsOf } from './fact.ts';
import { legacyStart } from './legacy-start.ts';
import { workspaceRows } from './workspace-rows.ts';

/** An id under which the Log Analytics agent of a machine has reported. */
export interface SourceId extends Quoted<string> {
  readonly firstSeen: Instant | null;
  readonly lastSeen: Instant | null;
}

export interface SourceIds {
  /** The latest first. */
  readonly ids: readonly SourceId[];
  /** Why a later report may be missing here: then silence proves nothing. */
  readonly unread: Gap | null;
  readonly looked: Evidence;
}

const idRow = z.object({
  ComputerName: z.string(),
  MachineId: z.string(),
  SourceComputerId: z.string(),
  FirstSeen: when,
  LastSeen: when,
});

const IDS: LookUpKind<z.infer<typeof idRow>> = {
  query: 'legacy-source-ids',
  row: idRow,
  keysOf: ({ ComputerName, MachineId }) => [ComputerName, firstLabel(ComputerName), MachineId],
};

/** The ids that the Log Analytics agent of a machine has given itself, from its heartbeats: a new one comes with a reinstalled agent. One query a workspace, for machines that a deployment was for; of any other nothing is said. */
export const legacySourceIds: Fact<SourceIds> = machineFact({
  id: 'legacy-source-ids',
  title: { en: 'ids of the Log Analytics agent', ja: 'Log Analytics エージェントのソース コンピューター ID' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: [legacyStart],
  async read(machines, gather) {
    const sheets = await gather.readFacts([legacyStart], machines);
    const deployed = machines.filter(({ id }) => {
      const { start } = readingsOf({ start: legacyStart }, sheets.get(machineKey(id)) ?? new Map());
      return start?.isKnown === true && start.value.deployment !== null;
    });
    if (deployed.length === 0) return new Map();
    const readings = await workspaceRows(legacySourceIds, IDS, 'Heartbeat', deployed, gather);
    return eachMachine<SourceIds>(deployed, (_, key) => {
      const reading = readings.get(key);
      if (!reading?.isKnown) return reading ?? neverRead();
      const { missing } = reading;
      const { rows, looked } = reading.value;
      const ids = rows
        .map(({ row, citation }) => {
          const value = row.SourceComputerId.toLowerCase();
          const since = row.FirstSeen;
          const evidence = quote({ ...citation, since }, 'SourceComputerId', value);
          return { ...evidence, firstSeen: row.FirstSeen, lastSeen: row.LastSeen };
        })
        .toSorted((a, b) => Date.parse(b.lastSeen ?? '') - Date.parse(a.lastSeen ?? ''));
      const values = ids.map(({ value }) => value);
      return known(
        {
          ids,
          unread: missing ?? null,
          looked: cite(looked, 'SourceComputerId', values.length === 0 ? null : values),
        },
        missing,
      );
    });
  },
});

function neverRead(): never {
  throw new Error('the workspaces were not asked about a machine');
}
