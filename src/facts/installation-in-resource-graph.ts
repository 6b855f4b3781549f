import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { fill } from '../azure/query.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { apiError } from '../azure/virtual-machine.ts';
import { optional, when } from '../azure/when.ts';
import type { Quoted } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact, Gather } from './fact.ts';
import type { LatestInstallation } from './latest-installation.ts';
import { selectionOf } from './selection.ts';

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

/**
 * The latest installation of updates in Resource Graph (`patchinstallationresources`), which keeps it for thirty days. One query
 * for any number of machines, and one more for what failed in it where they are few. Rows the bot may not read are missing
 * without a word, so an absent row is no proof by itself.
 */
export const installationInResourceGraph: Fact<LatestInstallation> = machineFact({
  id: 'installation-in-resource-graph',
  title: { en: 'installation in Resource Graph', ja: 'Resource Graph のインストール結果' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const query = fill('installations', selectionOf(machines));
    try {
      const rows = await gather.azure.queryResourceGraph(query, installationRow);
      const failedUpdates = await failedUpdatesOf(rows, gather);
      const byMachine = new Map(rows.map((row) => [row.machineId, row]));
      return eachMachine<LatestInstallation>(machines, (machine, key) => {
        const row = byMachine.get(key);
        const absent: Citation = {
          source: 'resource-graph',
          record: `patchinstallationresources: ${machineKey(machine.id)}`,
          at: gather.now,
          query,
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
  if (runIds.length === 0 || !areReadOneByOne(gather)) return new Map();
  const query = fill('failed-updates', { runIds });
  const rows = await gather.azure.queryResourceGraph(query, failedUpdateRow);
  const citation = { source: 'resource-graph' as const, at: gather.now, query };
  return new Map(
    [...Map.groupBy(rows, ({ runId }) => runId)].map(([runId, failed]) => [
      runId,
      failed.map(({ id, patchName }) =>
        quote({ ...citation, record: id }, 'properties.patchName', patchName),
      ),
    ]),
  );
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'completedwithwarnings']);
