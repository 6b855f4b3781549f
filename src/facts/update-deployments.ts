import type { UpdateDeployment } from '../azure/automation.ts';
import { gapOf } from '../azure/gap-of.ts';
import { cite, quote } from '../azure/quote.ts';
import type { Asked } from '../model/asked.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { type DynamicGroup, failingGroupTerms } from '../schedules/dynamic-group.ts';
import type { FailingTerm, ScopeCandidate } from '../schedules/dynamic-scope.ts';
import { automationAccounts } from './automation-accounts.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { type SchedulesInQuestion, schedulesInQuestion } from './schedules-in-question.ts';

/** A deployment of the retired Update Management that is asked about. */
export interface DeploymentInQuestion {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  /** The dynamic group that comes nearest to the machine; null: the deployment has none. */
  readonly group: DynamicGroup | null;
  /** What the machine fails of it. */
  readonly failing: readonly FailingTerm[];
  /** Whether the deployment lists the machine, or the group takes it. */
  readonly isTaken: boolean;
  /** ISO 8601. */
  readonly duration: Quoted<string | null>;
  /** Where the deployment says whom it is for. */
  readonly targets: Evidence;
}

export interface UpdateDeployments {
  /** Those that are named, else those that are for the machine. */
  readonly deployments: readonly DeploymentInQuestion[];
  readonly looked: Evidence;
}

const FROM = { asked: schedulesInQuestion, found: automationAccounts };

/**
 * The deployments of the retired Update Management that a question about a machine means. They are looked for where Update Manager has no schedule that
 * could be meant: one Resource Graph query, and one call an Automation account.
 */
export const updateDeployments: Fact<UpdateDeployments> = machineFact({
  id: 'update-deployments',
  title: { en: 'update deployments', ja: '更新プログラムの展開' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<UpdateDeployments>> {
    const sheets = await gather.readFacts([schedulesInQuestion], machines);
    const entries = await currentEntries(machines, gather);
    const readings = await Promise.all(
      machines.map(async (machine) => {
        const key = machineKey(machine.id);
        const { asked } = readingsOf({ asked: schedulesInQuestion }, sheets.get(key) ?? new Map());
        const entry = entries.get(key);
        const tags = entry === undefined || entry.kind === 'gone' ? {} : entry.tags;
        return [key, await deploymentsOf(asked, { machine, tags }, gather)] as const;
      }),
    );
    return new Map(readings);
  },
});

async function deploymentsOf(
  asked: Reading<SchedulesInQuestion> | undefined,
  candidate: ScopeCandidate,
  gather: Gather,
): Promise<Reading<UpdateDeployments>> {
  if (asked?.isKnown && asked.value.schedules.length > 0)
    return known({ deployments: [], looked: asked.value.looked });
  const found = await accountsOf(candidate.machine, gather);
  if (!found.isKnown) return gapIn(updateDeployments, found);
  const { accounts, looked } = found.value;
  try {
    const lists = await Promise.all(
      accounts.map(async ({ id }) => ({
        id,
        list: await gather.shared(`deployments of ${id}`, () => gather.azure.listUpdateDeployments(id)),
      })),
    );
    const all = lists.flatMap(({ id, list }) =>
      list.map((deployment) => inQuestion(id, deployment, candidate, gather)),
    );
    const named = all.filter(({ name }) => isNamed(name, gather.asked));
    const own = all.filter(({ isTaken }) => isTaken);
    return known({ deployments: named.length > 0 ? named : own, looked });
  } catch (error) {
    return gapOf(updateDeployments, error);
  }
}

async function accountsOf(machine: Machine, gather: Gather) {
  const sheets = await gather.readFacts([automationAccounts], [machine]);
  const { found } = readingsOf(
    { found: automationAccounts },
    sheets.get(machineKey(machine.id)) ?? new Map(),
  );
  if (found === undefined) throw new Error('the Automation accounts were not read');
  return found;
}

function isNamed(name: string, { run, schedule, text }: Asked): boolean {
  const lower = name.toLowerCase();
  return [run, schedule].some((each) => each?.toLowerCase() === lower) || text.toLowerCase().includes(lower);
}

function inQuestion(
  accountId: string,
  { id, name, properties }: UpdateDeployment,
  candidate: ScopeCandidate,
  { now }: Gather,
): DeploymentInQuestion {
  const { azureVirtualMachines, nonAzureComputerNames, targets, operatingSystem, duration } =
    properties.updateConfiguration;
  const { machine } = candidate;
  const listed = [...azureVirtualMachines, ...nonAzureComputerNames].map((each) => each.toLowerCase());
  const groups = (targets?.azureQueries ?? []).map(
    ({ scope, locations, tagSettings }): DynamicGroup => ({
      scopes: scope,
      osType: operatingSystem,
      locations,
      tags: tagSettings?.tags ?? {},
      tagOperator: tagSettings?.filterOperator?.toLowerCase() === 'any' ? 'Any' : 'All',
    }),
  );
  const judged = groups.map((group) => ({ group, failing: failingGroupTerms(group, candidate) }));
  const [nearest] = judged.toSorted((a, b) => a.failing.length - b.failing.length);
  const isListed = listed.includes(machineKey(machine.id)) || listed.includes(machine.name.toLowerCase());
  const citation = { source: 'automation', record: id, at: now } as const;
  return {
    id,
    name,
    accountId,
    group: nearest?.group ?? null,
    failing: nearest?.failing ?? [],
    isTaken: isListed || nearest?.failing.length === 0,
    duration: quote(citation, 'properties.updateConfiguration.duration', duration),
    targets:
      groups.length > 0
        ? cite(
            citation,
            'properties.updateConfiguration.targets.azureQueries',
            groups.map(({ tags, scopes }) => JSON.stringify({ scope: scopes, tags })),
          )
        : cite(citation, 'properties.updateConfiguration.azureVirtualMachines', azureVirtualMachines),
  };
}
