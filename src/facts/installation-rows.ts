import type { InstallationRecord } from '../azure/installation-record.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { type RunUpdateRecord, runUpdateRecord } from '../azure/run-update-record.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';
import type { Gather } from './fact.ts';
import { type FailedUpdate, type Installation, installationOf } from './latest-installation.ts';

const FAILED_UPDATES: LookUpKind<RunUpdateRecord> = {
  query: 'failed-updates',
  row: runUpdateRecord,
  keysOf: ({ runId }) => [runId],
};

/** Reads rows of one look-up as installations, by machine, with the updates that failed: one call more where any did. */
export async function installationsOf(
  kind: LookUpKind<InstallationRecord>,
  rows: readonly InstallationRecord[],
  gather: Gather,
): Promise<ReadonlyMap<string, readonly Installation[]>> {
  const failedUpdates = await failedUpdatesOf(rows, gather);
  const byMachine = Map.groupBy(rows, ({ machineId }) => machineId);
  return new Map(
    [...byMachine].map(([machineId, own]) => [
      machineId,
      own.map((row) => {
        const { startDateTime: startedAt, lastModifiedDateTime: lastModifiedAt } = row.properties;
        const citation: Citation = {
          source: 'resource-graph',
          record: row.id,
          at: gather.now,
          since: lastModifiedAt,
          query: lookUpQuery(kind, { machineIds: [machineId] }),
        };
        return installationOf(
          {
            ...row.properties,
            // A run is called by its activity id.
            installationActivityId: row.properties.installationActivityId ?? row.id.split('/').at(-1) ?? null,
            error: row.properties.errorDetails,
          },
          { startedAt, lastModifiedAt },
          { citation, path: 'properties', errorField: 'errorDetails' },
          failedUpdates.get(row.id.toLowerCase()) ?? [],
        );
      }),
    ]),
  );
}

/** That Resource Graph has no installation of the machine. */
export function noInstallation(
  kind: LookUpKind<InstallationRecord>,
  { id }: Machine,
  { now }: Gather,
): Evidence {
  const query = lookUpQuery(kind, { machineIds: [machineKey(id)] });
  const record = `patchinstallationresources: ${machineKey(id)}`;
  return cite({ source: 'resource-graph', record, at: now, query }, 'properties.status', null);
}

/** By id of the installation, in lower case. */
async function failedUpdatesOf(
  rows: readonly InstallationRecord[],
  gather: Gather,
): Promise<ReadonlyMap<string, readonly FailedUpdate[]>> {
  const runIds = rows
    .filter(({ properties }) => FAILED.has(properties.status?.toLowerCase() ?? ''))
    .map(({ id }) => id.toLowerCase());
  if (runIds.length === 0) return new Map();
  const updates = await gather.azure.lookUp(FAILED_UPDATES, { runIds });
  const endOf = new Map(
    rows.map(({ id, properties }) => [id.toLowerCase(), properties.lastModifiedDateTime]),
  );
  return new Map(
    [...Map.groupBy(updates, ({ runId }) => runId)].map(([runId, failed]) => [
      runId,
      failed.map((update) => failedUpdate(update, endOf.get(runId) ?? null, gather.now)),
    ]),
  );
}

function failedUpdate({ id, runId, properties }: RunUpdateRecord, since: Instant | null, now: Instant) {
  const query = lookUpQuery(FAILED_UPDATES, { runIds: [runId] });
  const citation: Citation = { source: 'resource-graph', record: id, at: now, since, query };
  const name = properties.patchName ?? properties.kbId ?? id.split('/').at(-1) ?? id;
  return {
    ...quote(citation, 'properties.patchName', name),
    kb: properties.kbId?.replace(/^kb/i, '') || null,
    version: properties.version || null,
  };
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'completedwithwarnings']);
