import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type PendingUpdateRecord, pendingUpdateRecord } from '../azure/pending-update-record.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import type { PendingUpdate } from '../schedules/install-filter.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

/** An update that an assessment found missing, by its name. */
export interface ListedUpdate extends Quoted<string> {
  /** Digits only; null for a Linux package. */
  readonly kb: string | null;
  /** Of a Linux package. */
  readonly version: string | null;
  /** In Azure's spelling: `Security`, `Definition`, `Update Rollups`. */
  readonly classifications: Quoted<readonly string[]>;
  /** Null where the source does not say, as on Linux. */
  readonly publishedAt: Quoted<Instant | null>;
  /** NeverReboots, AlwaysRequiresReboot, CanRequestReboot; an open set; null where the record does not say. */
  readonly rebootBehavior: Quoted<string | null>;
  /** When the assessment wrote it down. */
  readonly listedAt: Instant | null;
}

/** In the order of their names. An empty list proves nothing by itself: `pendingUpdates` adds the assessment that it is of. */
export interface ListedUpdates {
  readonly updates: readonly ListedUpdate[];
  readonly looked: Evidence;
}

const LISTED: LookUpKind<PendingUpdateRecord> = {
  query: 'pending-updates',
  row: pendingUpdateRecord,
  keysOf: ({ machineId }) => [machineId],
};

/** The updates that Resource Graph (`patchassessmentresources`) lists as missing on machines. One query for each 250 machines. */
export const listedUpdates: Fact<ListedUpdates> = machineFact({
  id: 'listed-updates',
  title: { en: 'pending updates', ja: '保留中の更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map(({ id }) => machineKey(id));
      const byMachine = Map.groupBy(
        await gather.azure.lookUp(LISTED, { machineIds }),
        ({ machineId }) => machineId,
      );
      return eachMachine<ListedUpdates>(machines, (machine, key) => {
        const citation: Citation = {
          source: 'resource-graph',
          record: `patchassessmentresources: ${machine.id}`,
          at: gather.now,
          query: lookUpQuery(LISTED, { machineIds: [key] }),
        };
        const updates = (byMachine.get(key) ?? []).map((row) => listedUpdate(row, citation));
        const names = updates.map(
          ({ value, classifications }) => `${value} (${classifications.value.join(', ')})`,
        );
        return known({
          updates: updates.toSorted((a, b) => a.value.localeCompare(b.value, 'en')),
          looked: cite(citation, 'properties.patchName, properties.classifications', names),
        });
      });
    } catch (error) {
      const failure = gapOf(listedUpdates, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** A row of the list as evidence shows it. */
export function listedUpdate({ id, properties }: PendingUpdateRecord, common: Citation): ListedUpdate {
  const { patchName, kbId, version, publishedDateTime, rebootBehavior, lastModifiedDateTime } = properties;
  const citation: Citation = { ...common, record: id, since: lastModifiedDateTime };
  return {
    ...quote(citation, 'properties.patchName', patchName || kbId || (id.split('/').at(-1) ?? id)),
    kb: kbId?.replace(/^kb/i, '') || null,
    version: version || null,
    classifications: quote(citation, 'properties.classifications', properties.classifications ?? []),
    publishedAt: quote(citation, 'properties.publishedDateTime', publishedDateTime),
    rebootBehavior: quote(citation, 'properties.rebootBehavior', rebootBehavior || null),
    listedAt: lastModifiedDateTime,
  };
}

/** An update of the list as the filter of a schedule looks at it. */
export function pendingUpdateOf({
  value,
  kb,
  version,
  classifications,
  rebootBehavior,
}: ListedUpdate): PendingUpdate {
  const requiresReboot = rebootBehavior.value?.toLowerCase() === 'alwaysrequiresreboot';
  return { name: value, kb, version, classifications: classifications.value, requiresReboot };
}
