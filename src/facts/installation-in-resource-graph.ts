import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { apiError } from '../azure/virtual-machine.ts';
import { optional, when } from '../azure/when.ts';
import type { Quoted } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact, Gather } from './fact.ts';
import type { LatestInstallation } from './latest-installation.ts';

const installationRow = z.object({
  id: z.string(),
  machineId: z.string(),
  status: z.string(),
  startDateTime: when,
  lastModifiedDateTime: when,
  patchServiceUsed: optional(z.string()).transform((service) => service || null),
  errorDetails: apiError,
});

const failedUpdateRow = z.object({ id: z.string(), runId: z.string(), patchName: z.string() });

const INSTALLATIONS: LookUpKind<z.infer<typeof installationRow>> = {
  query: 'installations',
  row: installationRow,
  keysOf: ({ machineId }) => [machineId],
};

const FAILED_UPDATES: LookUpKind<z.infer<typeof failedUpdateRow>> = {
  query: 'failed-updates',
  row: failedUpdateRow,
  keysOf: ({ runId }) => [runId],
};

/**
 * The latest installation of updates in Resource Graph (`patchinstallationresources`), which keeps it for thirty days. One query for
 * each 250 machines, or a share in one, and as many for the updates that failed in the runs that did. Rows the bot may not read are missing
 * without a word, so an absent row is no proof by itself.
 */
export const installationInResourceGraph: Fact<LatestInstallation> = machineFact({
  id: 'installation-in-resource-graph',
  title: { en: 'installation in Resource Graph', ja: 'Resource Graph のインストール結果' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map((machine) => machineKey(machine.id));
      const rows = await gather.azure.lookUp(INSTALLATIONS, { machineIds });
      const failedUpdates = await failedUpdatesOf(rows, gather);
      const byMachine = new Map(rows.map((row) => [row.machineId, row]));
      return eachMachine<LatestInstallation>(machines, (machine, key) => {
        const row = byMachine.get(key);
        const absent: Citation = {
          source: 'resource-graph',
          record: `patchinstallationresources: ${machineKey(machine.id)}`,
          at: gather.now,
          query: lookUpQuery(INSTALLATIONS, { machineIds: [key] }),
        };
        if (!row) return known({ installation: null, looked: cite(absent, 'properties.status', null) });
        const citation = { ...absent, record: row.id, since: row.lastModifiedDateTime };
        const status = quote(citation, 'properties.status', row.status);
        const installation = {
          status,
          startedAt: row.startDateTime,
          lastModifiedAt: row.lastModifiedDateTime,
          patchService:
            row.patchServiceUsed === null
              ? null
              : quote(citation, 'properties.patchServiceUsed', row.patchServiceUsed),
          errors: errorQuotes(row.errorDetails, citation, 'properties.errorDetails'),
          failedUpdates: failedUpdates.get(row.id.toLowerCase()) ?? [],
        };
        return known({ installation, looked: status.evidence });
      });
    } catch (error) {
      const failure = gapOf(installationInResourceGraph, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** By id of the run, in lower case. */
async function failedUpdatesOf(
  runs: readonly z.infer<typeof installationRow>[],
  gather: Gather,
): Promise<ReadonlyMap<string, readonly Quoted<string>[]>> {
  const runIds = runs
    .filter(({ status }) => FAILED.has(status.toLowerCase()))
    .map(({ id }) => id.toLowerCase());
  if (runIds.length === 0) return new Map();
  const rows = await gather.azure.lookUp(FAILED_UPDATES, { runIds });
  const endOf = new Map(runs.map(({ id, lastModifiedDateTime }) => [id.toLowerCase(), lastModifiedDateTime]));
  return new Map(
    [...Map.groupBy(rows, ({ runId }) => runId)].map(([runId, failed]) => [
      runId,
      failed.map(({ id, patchName }) => {
        const since = endOf.get(runId) ?? null;
        const query = lookUpQuery(FAILED_UPDATES, { runIds: [runId] });
        const citation: Citation = { source: 'resource-graph', record: id, at: gather.now, since, query };
        return quote(citation, 'properties.patchName', patchName);
      }),
    ]),
  );
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'completedwithwarnings']);
