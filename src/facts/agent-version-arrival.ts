import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { fill } from '../azure/query.ts';
import { cite } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { optional, when } from '../azure/when.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { type Gap, gapIn, known, type Reading } from '../model/reading.ts';
import { agentVersions } from './agent-versions.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';

/** Since when the newest version of the agent is seen in the machine's region; null: no machine there has reported it. */
export interface Arrival {
  readonly at: Instant | null;
  readonly evidence: Evidence;
}

/**
 * When the newest version of the Azure Monitor agent reached the machine's region: the first heartbeat of it from a machine there, of
 * those that the workspaces in scope know. Azure publishes no date. One query a workspace and one of Resource Graph for each
 * region and version.
 */
export const agentVersionArrival: Fact<Arrival> = machineFact({
  id: 'agent-version-arrival',
  title: { en: 'arrival of the version in the region', ja: 'リージョンへのバージョンの到着時期' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const sheets = await gather.readFacts([agentVersions], machines);
    const readings = await Promise.all(
      machines.map(async (machine): Promise<readonly [MachineKey, Reading<Arrival>]> => {
        const key = machineKey(machine.id);
        const { newest } = readingsOf({ newest: agentVersions }, sheets.get(key) ?? new Map());
        if (!newest?.isKnown) return [key, unread(newest)];
        const region = machine.location?.toLowerCase() ?? '';
        const version = newest.value.value;
        const arrival = await gather.shared(`arrival of ${version} in ${region}`, () =>
          arrivalOf(version, region, machine, gather),
        );
        return [key, arrival];
      }),
    );
    return new Map(readings);
  },
});

function unread(gap: Gap | undefined): Gap {
  if (!gap) throw new Error('the versions of a region were not read');
  return gapIn(agentVersionArrival, gap);
}

const arrivalRow = z.object({ MachineId: z.string(), FirstSeen: when });
const regionRow = z.object({ id: z.string(), location: optional(z.string()) });

async function arrivalOf(
  version: string,
  region: string,
  machine: Machine,
  { azure, now }: Gather,
): Promise<Reading<Arrival>> {
  const query = fill('agent-version-arrivals', { version });
  const record = `Heartbeat: ${version} in ${machine.location}`;
  try {
    const answers = await Promise.all(
      azure.scope.workspaces.map((workspace) => azure.queryLogs(workspace, query, arrivalRow)),
    );
    const rows = answers.flatMap((answer) => answer.rows);
    const ids = [...new Set(rows.map(({ MachineId }) => MachineId))];
    const places =
      ids.length === 0 ? [] : await azure.queryResourceGraph(fill('machine-regions', { ids }), regionRow);
    const here = new Set(
      places.filter(({ location }) => location?.toLowerCase() === region).map(({ id }) => id.toLowerCase()),
    );
    const times = rows.flatMap(({ MachineId, FirstSeen }) => (here.has(MachineId) ? (FirstSeen ?? []) : []));
    const at = times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
    const citation = { source: 'log-analytics', record, at: now, since: at, query } as const;
    return known({ at, evidence: cite(citation, 'min(TimeGenerated)', at) });
  } catch (error) {
    if (!(error instanceof AzureReadError)) throw error;
    return gapOf(agentVersionArrival, error);
  }
}
