import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import type { FilledQuery } from '../azure/query.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';

/** One field before and after; null: absent. */
export interface FieldChange {
  /** `tags.env`, `properties.osProfile.windowsConfiguration.patchSettings.patchMode`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Something that was done to a machine. */
export interface MachineChange {
  readonly at: Instant;
  readonly kind: 'created' | 'updated' | 'deleted';
  /** The machine's id in lower case; another one for a machine of the same name that was deleted. */
  readonly targetId: string;
  /** A user's name or the id of an application; null where Azure does not say. */
  readonly by: string | null;
  readonly fields: readonly FieldChange[];
  readonly evidence: Evidence;
}

export interface MachineChanges {
  /** The latest first. */
  readonly changes: readonly MachineChange[];
  readonly looked: Evidence;
}

const fieldChange = z.object({ previousValue: z.unknown(), newValue: z.unknown() });

export const changeRow = z.object({
  id: z.string(),
  targetId: z.string(),
  machineName: z.string(),
  changeType: z.string(),
  timestamp: when,
  changedBy: optional(z.string()),
  changes: optional(z.record(z.string(), fieldChange)),
});

export type ChangeRow = z.infer<typeof changeRow>;

const CHANGES: LookUpKind<ChangeRow> = {
  query: 'resource-changes',
  row: changeRow,
  keysOf: ({ targetId, machineName, changeType }) =>
    changeType.toLowerCase() === 'delete' ? [targetId, machineName] : [targetId],
};

const KINDS: ReadonlyMap<string, MachineChange['kind']> = new Map([
  ['create', 'created'],
  ['update', 'updated'],
  ['delete', 'deleted'],
]);

/**
 * What was done to a machine that can decide whether a schedule takes it: created, deleted, tags, patch settings, identity, operating
 * system. One query for each 250 machines. Resource Graph keeps changes for fourteen days; starting and stopping is none of them.
 */
export const machineChanges: Fact<MachineChanges> = machineFact({
  id: 'machine-changes',
  title: { en: 'changes of the machine', ja: 'マシンの変更履歴' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const lists = listsOf(machines);
      const rows = await gather.azure.lookUp(CHANGES, lists);
      return eachMachine(machines, (machine, key) => {
        const name = machine.name.toLowerCase();
        const query = lookUpQuery(CHANGES, listsOf([machine]));
        const changes = rows
          .filter(({ targetId, machineName }) => targetId === key || machineName === name)
          .flatMap((row) => changeOf(row, query, gather))
          .toSorted(latestFirst);
        const record = `resourcechanges: ${machine.id}`;
        const citation: Citation = { source: 'resource-graph', record, at: gather.now, query };
        const looked = cite(
          citation,
          'properties.changeType',
          changes.map(({ evidence }) => evidence.value),
        );
        return known({ changes, looked });
      });
    } catch (error) {
      const failure = gapOf(machineChanges, error);
      return eachMachine(machines, () => failure);
    }
  },
});

function listsOf(machines: readonly Machine[]) {
  return {
    machineIds: machines.map(({ id }) => machineKey(id)),
    names: machines.map(({ name }) => name.toLowerCase()),
  };
}

/** What a row tells; nothing of a row without a time, or of a kind that is not known. */
export function changeOf(row: ChangeRow, query: FilledQuery, { now }: Gather): readonly MachineChange[] {
  const kind = KINDS.get(row.changeType.toLowerCase());
  if (kind === undefined || row.timestamp === null) return [];
  const fields = Object.entries(row.changes ?? {}).map(([field, { previousValue, newValue }]) => ({
    field,
    before: textOf(previousValue),
    after: textOf(newValue),
  }));
  const citation: Citation = {
    source: 'resource-graph',
    record: row.id,
    at: now,
    since: row.timestamp,
    query,
  };
  const what = fields.map(({ field, before, after }) => `${field}: ${before ?? '—'} → ${after ?? '—'}`);
  const by = row.changedBy === '' ? null : row.changedBy;
  return [
    {
      at: row.timestamp,
      kind,
      targetId: row.targetId,
      by,
      fields,
      evidence: cite(
        citation,
        'properties.changes',
        [row.changeType, ...what, ...(by === null ? [] : [by])].join('; '),
      ),
    },
  ];
}

/** Orders changes. */
export function latestFirst(a: MachineChange, b: MachineChange): number {
  return Date.parse(b.at) - Date.parse(a.at);
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
