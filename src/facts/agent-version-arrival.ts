import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import { firstIn, groupOf, groupsIn } from '../machines/members-of-region.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { agentVersions } from './agent-versions.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { type AgentRelease, firstReportsOf } from './first-reports.ts';

/** Since when the newest version of the agent is seen in the machine's region; null: no machine there has reported it. */
export interface Arrival {
  readonly at: Instant | null;
  readonly evidence: Evidence;
}

/**
 * When the newest version of the Azure Monitor agent for the machine's operating system reached its region: the first heartbeat of it
 * from a machine there, of those that the workspaces in scope know. Azure publishes no date. One query a workspace for each
 * version and operating system; of Resource Graph two for each region beside, and one more for each 250 machines that reported earlier
 * from another region out of a resource group that spans both.
 */
export const agentVersionArrival: Fact<Arrival> = machineFact({
  id: 'agent-version-arrival',
  title: { en: 'arrival of the version in the region', ja: 'リージョンへのバージョンの到着時期' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const sheets = await gather.readFacts([agentVersions], machines);
    const readings = await Promise.all(
      machines.map(async ({ id, location, osType }): Promise<readonly [MachineKey, Reading<Arrival>]> => {
        const key = machineKey(id);
        const { newest } = readingsOf({ newest: agentVersions }, sheets.get(key) ?? new Map());
        if (!newest?.isKnown || location === null || osType === null) return [key, unread(newest)];
        const release = { version: newest.value.value, osType };
        const region = location.toLowerCase();
        const arrival = await gather.shared(
          `arrival of ${release.version} on ${osType} in ${region}`,
          async () => arrivalOf(release, region, gather),
        );
        return [key, arrival];
      }),
    );
    return new Map(readings);
  },
});

function unread(reading: Reading<unknown> | undefined): Reading<Arrival> {
  if (!reading || reading.isKnown) throw new Error('the versions of a region were not read');
  return gapIn(agentVersionArrival, reading);
}

async function arrivalOf(release: AgentRelease, region: string, gather: Gather): Promise<Reading<Arrival>> {
  try {
    const [first, groups] = await Promise.all([
      firstReportsOf(release, agentVersionArrival, gather),
      groupsIn(region, release.osType, gather.azure),
    ]);
    if (!first.isKnown) return first;
    const { reports, query } = first.value;
    const earliest = await firstIn(
      region,
      reports.filter(({ machine }) => groups.has(groupOf(machine))),
      gather.azure,
    );
    const at = earliest?.at ?? null;
    const record = `Heartbeat: ${release.version} (${release.osType}) in ${region}`;
    const citation = { source: 'log-analytics', record, at: gather.now, since: at, query } as const;
    return known({ at, evidence: cite(citation, 'min(TimeGenerated)', at) });
  } catch (error) {
    return gapOf(agentVersionArrival, error);
  }
}
