import { type ConfigurationAssignment, configurationAssignment } from '../azure/configuration-assignment.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import {
  type MaintenanceConfiguration,
  maintenanceConfiguration,
} from '../azure/maintenance-configuration.ts';
import type { FilledQuery } from '../azure/query.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { type FailingTerm, failingTerms, type ScopeFilter } from '../schedules/dynamic-scope.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather, MachineReadings } from './fact.ts';

/** A schedule of Update Manager that covers a machine. */
export interface Schedule {
  readonly id: string;
  readonly name: string;
  /** Null where the bot sees the assignment, not the schedule: deleted, or not readable. */
  readonly configuration: MaintenanceConfiguration | null;
  readonly assignedBy: 'machine' | 'dynamic-scope';
  /** The assignment that puts it on the machine. */
  readonly evidence: Evidence;
}

/** A dynamic scope over the machine's subscription or resource group that does not take the machine. */
export interface PassedOver {
  readonly id: string;
  readonly name: string;
  readonly failing: readonly FailingTerm[];
  readonly evidence: Evidence;
}

export interface Schedules {
  readonly covering: readonly Schedule[];
  readonly passedOver: readonly PassedOver[];
  /** Shows what was looked through, also where nothing covers the machine. */
  readonly looked: Evidence;
}

/**
 * The schedules that cover a machine, by its own assignment or by a dynamic scope that takes it as it is now, and the scopes that
 * pass it over. Two Resource Graph queries for any number of machines. Source: `maintenanceresources`, since ARM cannot list
 * the assignments of a subscription.
 */
export const schedules: Fact<Schedules> = machineFact({
  id: 'schedules',
  title: { en: 'schedules', ja: 'スケジュール' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      return await schedulesOf(machines, gather);
    } catch (error) {
      const failure = gapOf(schedules, error);
      return eachMachine(machines, () => failure);
    }
  },
});

const ASSIGNMENTS: LookUpKind<ConfigurationAssignment> = {
  query: 'configuration-assignments',
  row: configurationAssignment,
  keysOf: ({ scopeId }) => [scopeId],
};

const CONFIGURATIONS: LookUpKind<MaintenanceConfiguration> = {
  query: 'maintenance-configurations',
  row: maintenanceConfiguration,
  keysOf: ({ id }) => [id],
};

interface Assigned {
  readonly assignment: ConfigurationAssignment;
  readonly configuration: MaintenanceConfiguration | null;
}

async function schedulesOf(
  machines: readonly Machine[],
  gather: Gather,
): Promise<MachineReadings<Schedules>> {
  const assignments = await gather.azure.lookUp(ASSIGNMENTS, { scopeIds: scopesOf(machines) });
  const configurations = await configurationsOf(assignments, gather);
  const assigned = assignments.flatMap((assignment): readonly Assigned[] => {
    const id = assignment.maintenanceConfigurationId?.toLowerCase() ?? '';
    const configuration = configurations.get(id) ?? null;
    // Host, OS image and SQL maintenance are assigned in the same way and patch no guest.
    return configuration === null || isForGuests(configuration) ? [{ assignment, configuration }] : [];
  });
  const byScope = Map.groupBy(assigned, ({ assignment }) => assignment.scopeId);
  const entries = await currentEntries(machines, gather);
  return eachMachine(machines, (machine, key): Reading<Schedules> => {
    const entry = entries.get(key);
    const tags = entry === undefined || entry.kind === 'gone' ? {} : entry.tags;
    const scopeIds = scopesOf([machine]);
    const query = lookUpQuery(ASSIGNMENTS, { scopeIds });
    const near = scopeIds.flatMap((scope) => byScope.get(scope) ?? []);
    const judged = near.map((each) => ({ each, failing: failingOf(each, machine, tags) }));
    const covering = judged.flatMap(({ each, failing }) =>
      failing.length === 0 ? [scheduleOf(each, gather, query)] : [],
    );
    return known({
      // Its own assignment comes before a scope that takes the machine as well.
      covering: [
        ...new Map(covering.toReversed().map((each) => [each.id.toLowerCase(), each])).values(),
      ].toReversed(),
      passedOver: judged.flatMap(({ each, failing }) =>
        failing.length > 0 ? [{ ...namesOf(each), failing, evidence: evidenceOf(each, gather, query) }] : [],
      ),
      looked: cite(
        { source: 'resource-graph', record: `maintenanceresources: ${machine.id}`, at: gather.now, query },
        'maintenanceConfigurationId',
        near.map(({ assignment }) => assignment.maintenanceConfigurationId),
      ),
    });
  });
}

/** Where assignments that concern the machines can lie: on themselves, their resource groups, their subscriptions. */
function scopesOf(machines: readonly Machine[]): readonly string[] {
  const scopes = machines.flatMap(({ id, subscriptionId, resourceGroup }) => [
    machineKey(id),
    `/subscriptions/${subscriptionId}/resourcegroups/${resourceGroup}`.toLowerCase(),
    `/subscriptions/${subscriptionId}`.toLowerCase(),
  ]);
  return [...new Set(scopes)];
}

async function configurationsOf(
  assignments: readonly ConfigurationAssignment[],
  { azure }: Gather,
): Promise<ReadonlyMap<string, MaintenanceConfiguration>> {
  const ids = assignments.flatMap(({ maintenanceConfigurationId: id }) => id?.toLowerCase() ?? []);
  if (ids.length === 0) return new Map();
  const rows = await azure.lookUp(CONFIGURATIONS, { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id.toLowerCase(), row]));
}

function isForGuests({ properties }: MaintenanceConfiguration): boolean {
  return properties.maintenanceScope?.toLowerCase() === 'inguestpatch';
}

/** None for an assignment of the machine's own, which takes it whatever it is. */
function failingOf(
  { assignment: { scopeId, filter } }: Assigned,
  machine: Machine,
  tags: Readonly<Record<string, string>>,
): readonly FailingTerm[] {
  if (scopeId === machineKey(machine.id)) return [];
  return failingTerms(scopeId, filterOf(filter), { machine, tags });
}

function filterOf(filter: ConfigurationAssignment['filter']): ScopeFilter {
  return {
    resourceTypes: filter?.resourceTypes ?? [],
    resourceGroups: filter?.resourceGroups ?? [],
    osTypes: filter?.osTypes ?? [],
    locations: filter?.locations ?? [],
    tags: filter?.tagSettings?.tags ?? {},
    tagOperator: filter?.tagSettings?.filterOperator?.toLowerCase() === 'any' ? 'Any' : 'All',
  };
}

function scheduleOf(each: Assigned, gather: Gather, query: FilledQuery): Schedule {
  const { assignment, configuration } = each;
  return {
    ...namesOf(each),
    configuration,
    assignedBy: /\/providers\//i.test(assignment.scopeId) ? 'machine' : 'dynamic-scope',
    evidence: evidenceOf(each, gather, query),
  };
}

function namesOf({ assignment, configuration }: Assigned): { readonly id: string; readonly name: string } {
  const id = configuration?.id ?? assignment.maintenanceConfigurationId ?? assignment.id;
  return { id, name: configuration?.name ?? id.split('/').at(-1) ?? id };
}

function evidenceOf({ assignment }: Assigned, { now }: Gather, query: FilledQuery): Evidence {
  return cite(
    { source: 'resource-graph', record: assignment.id, at: now, query },
    'properties.maintenanceConfigurationId',
    assignment.maintenanceConfigurationId,
  );
}
