import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import { firstIn, groupOf, groupsIn, LOOKED_UP_AT_ONCE } from '../machines/members-of-region.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { compareVersions } from '../model/version.ts';
import { agentVersions } from './agent-versions.ts';
import { arcConnection } from './arc-connection.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { type AgentRelease, type FirstReports, firstReportsOf } from './first-reports.ts';
import { installedAgent } from './installed-agent.ts';
import { powerState } from './power-state.ts';

/** Since when the newest version of the agent is seen in the machine's region. */
export interface Arrival {
  /** Null: no machine there has reported it, or it was not looked for. */
  readonly at: Instant | null;
  /** Whether the machine waits for it: one that has it, has no agent, or is off does not. */
  readonly isAwaited: boolean;
  readonly evidence: Evidence;
}

const KNOWN_FIRST = {
  installed: installedAgent,
  newest: agentVersions,
  power: powerState,
  connection: arcConnection,
};

/**
 * When the newest version of the Azure Monitor agent for the machine's operating system reached its region: the first heartbeat of it
 * from a machine there, of those that the workspaces in scope know. Azure publishes no date. Looked for where a machine waits for it: one query a
 * workspace for each version and operating system, and one of Resource Graph for each region; two where more than 250 machines have
 * reported it, and one more for each 250 that reported earlier from another region out of a resource group that spans both.
 */
export const agentVersionArrival: Fact<Arrival> = machineFact({
  id: 'agent-version-arrival',
  title: { en: 'arrival of the version in the region', ja: 'リージョンへのバージョンの到着時期' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const sheets = await gather.readFacts(Object.values(KNOWN_FIRST), machines);
    const readings = await Promise.all(
      machines.map(async ({ id, location, osType }): Promise<readonly [MachineKey, Reading<Arrival>]> => {
        const key = machineKey(id);
        const { installed, newest, power, connection } = readingsOf(
          KNOWN_FIRST,
          sheets.get(key) ?? new Map(),
        );
        if (!newest?.isKnown || location === null || osType === null) return [key, unread(newest)];
        if (!installed?.isKnown) return [key, unread(installed)];
        const { value, evidence } = installed.value;
        if (value === null || compareVersions(value, newest.value.value) >= 0)
          return [key, known({ at: null, isAwaited: false, evidence })];
        const state = power?.isKnown ? power.value : connection?.isKnown ? connection.value : null;
        if (state && !REACHED.has(state.value.toLowerCase()))
          return [key, known({ at: null, isAwaited: false, evidence: state.evidence })];
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

/** Power states and connections in which a machine is upgraded. */
const REACHED: ReadonlySet<string> = new Set(['running', 'starting', 'connected']);

function unread(reading: Reading<unknown> | undefined): Reading<Arrival> {
  if (!reading || reading.isKnown) throw new Error('the versions of a region were not read');
  return gapIn(agentVersionArrival, reading);
}

async function arrivalOf(release: AgentRelease, region: string, gather: Gather): Promise<Reading<Arrival>> {
  try {
    const first = await firstReportsOf(release, agentVersionArrival, gather);
    if (!first.isKnown) return first;
    const { reports, query } = first.value;
    const earliest = await firstIn(region, await possibleIn(region, release, reports, gather), gather.azure);
    const at = earliest?.at ?? null;
    const record = `Heartbeat: ${release.version} (${release.osType}) in ${region}`;
    const citation = { source: 'log-analytics', record, at: gather.now, since: at, query } as const;
    return known({ at, isAwaited: true, evidence: cite(citation, 'min(TimeGenerated)', at) });
  } catch (error) {
    return gapOf(agentVersionArrival, error);
  }
}

/** The reports that may come from the region: of more than one query takes, those of resource groups that have machines there. */
async function possibleIn(
  region: string,
  { osType }: AgentRelease,
  reports: FirstReports['reports'],
  { azure }: Gather,
): Promise<FirstReports['reports']> {
  if (reports.length <= LOOKED_UP_AT_ONCE) return reports;
  const groups = await groupsIn(region, osType, azure);
  return reports.filter(({ machine }) => groups.has(groupOf(machine)));
}
