import type { InstallationRecord } from '../azure/installation-record.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';
import type { Gather } from './fact.ts';
import { type Installation, installationOf } from './latest-installation.ts';

/** A row of a look-up as an installation, without the updates that failed in it. */
export function installationOfRow(
  kind: LookUpKind<InstallationRecord>,
  row: InstallationRecord,
  { now }: Gather,
): Installation {
  const { startDateTime: startedAt, lastModifiedDateTime: lastModifiedAt } = row.properties;
  const citation: Citation = {
    source: 'resource-graph',
    record: row.id,
    at: now,
    since: lastModifiedAt,
    query: lookUpQuery(kind, { machineIds: [row.machineId] }),
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
    [],
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
