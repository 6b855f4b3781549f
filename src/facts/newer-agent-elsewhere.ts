import { cite, quote } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { type Gap, gapIn, known, type Reading } from '../model/reading.ts';
import { compareVersions } from '../model/version.ts';
import { agentVersions, listedIn } from './agent-versions.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { installedAgent } from './installed-agent.ts';

export interface NewerElsewhere {
  /** The newest version that another region has and the machine's own has not. */
  readonly newest: { readonly location: string; readonly version: Quoted<string> } | null;
  readonly looked: Evidence;
}

/**
 * Regions to look into for a version that has not reached the machine's own: a large one of each geography, the first two that are not its own. A new version starts in
 * few regions, in an order that Azure does not publish; a version that only other regions have is missed.
 */
const OTHER_REGIONS = ['eastus', 'japaneast', 'westeurope'] as const;
/** Each is a call. */
const MOST_LOOKED_INTO = 2;

/**
 * Whether other regions have a newer version of the Azure Monitor agent than the machine's own. Read only for machines that have
 * the newest of their region: for the others the answer changes nothing. One call a region.
 */
export const newerAgentElsewhere: Fact<NewerElsewhere> = machineFact({
  id: 'newer-agent-elsewhere',
  title: { en: 'agent versions in other regions', ja: '他のリージョンのエージェントのバージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const sheets = await gather.readFacts(Object.values(KNOWN_FIRST), machines);
    return new Map(
      await Promise.all(
        machines.map(async (machine): Promise<readonly [MachineKey, Reading<NewerElsewhere>]> => {
          const key = machineKey(machine.id);
          const { installed, newest } = readingsOf(KNOWN_FIRST, sheets.get(key) ?? new Map());
          if (!installed?.isKnown) return [key, unread(installed)];
          if (!newest?.isKnown) return [key, unread(newest)];
          const { value, evidence } = installed.value;
          const isNewest = value !== null && compareVersions(value, newest.value.value) >= 0;
          return [
            key,
            known(
              isNewest
                ? await lookElsewhere(listedLike(machine, newest.value), newest.value.value, gather)
                : { newest: null, looked: evidence },
            ),
          ];
        }),
      ),
    );
  },
});

function unread(gap: Gap | undefined): Gap {
  if (!gap) throw new Error('the versions of a machine were not read');
  return gapIn(newerAgentElsewhere, gap);
}

const KNOWN_FIRST = { installed: installedAgent, newest: agentVersions };

/** Where the machine's own region showed the list for virtual machines alone, the others are asked for that one. */
function listedLike(machine: Machine, newest: Quoted<string>): Machine {
  const isArcList = /\/microsoft\.hybridcompute\//i.test(newest.evidence.record);
  return machine.kind === 'azure-arc' && !isArcList ? { ...machine, kind: 'azure-vm' } : machine;
}

async function lookElsewhere(machine: Machine, own: string, gather: Gather): Promise<NewerElsewhere> {
  const others = OTHER_REGIONS.filter((location) => location !== machine.location?.toLowerCase()).slice(
    0,
    MOST_LOOKED_INTO,
  );
  const found = await Promise.all(others.map((location) => newestIn(location, machine, gather)));
  const newer = found
    .flatMap((each) => each ?? [])
    .filter(({ version }) => compareVersions(version.value, own) > 0)
    .toSorted((a, b) => compareVersions(b.version.value, a.version.value));
  const read = found.flatMap((each) => each?.location ?? []);
  const citation = { source: 'arm', record: 'Microsoft.Compute/locations', at: gather.now } as const;
  return { newest: newer[0] ?? null, looked: cite(citation, 'location', read) };
}

/** Null where the region has none or does not tell: it cannot show that there is a newer one. */
async function newestIn(
  location: string,
  machine: Machine,
  gather: Gather,
): Promise<NewerElsewhere['newest']> {
  try {
    const { record, versions } = await listedIn(location, machine, gather);
    const version = versions.at(-1);
    if (version === undefined) return null;
    return { location, version: quote({ source: 'arm', record, at: gather.now }, 'name', version) };
  } catch (error) {
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}
