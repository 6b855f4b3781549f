import { type ConfigurationAssignment, configurationAssignment } from '../azure/configuration-assignment.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import {
  type FailingTerm,
  failingTerms,
  type ScopeCandidate,
  type ScopeFilter,
} from '../schedules/dynamic-scope.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather, MachineReadings } from './fact.ts';
import { ASSIGNMENTS_RIGHT } from './row-right.ts';
import { schedulesGone } from './schedules-gone.ts';
import { failingEvidence } from './scope-evidence.ts';
import { orWithheld } from './withheld-rows.ts';

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

/** A maintenance configuration of a host, an OS image or the like: it is assigned in the same way and patches no guest. */
export interface NotOfGuests {
  readonly name: string;
  /** Its `maintenanceScope`. */
  readonly of: string;
  readonly evidence: Evidence;
}

/** A dynamic scope over the machine's subscription or resource group that does not take the machine. */
export interface PassedOver {
  readonly id: string;
  readonly name: string;
  readonly failing: readonly FailingTerm[];
  readonly evidence: Evidence;
}

/** Where a schedule was put: on a machine, or on what matches a filter in a resource group or subscription. */
export interface AssignedScope {
  /** Of the assignment itself. */
  readonly id: string;
  readonly scheduleId: string;
  readonly scheduleName: string;
  /** Null as in `Schedule`. */
  readonly configuration: MaintenanceConfiguration | null;
  /** Shows that the schedule was deleted and its assignment is left over; null: it is there, or nobody can tell. */
  readonly gone: Evidence | null;
  /** In lower case: the id of a machine, resource group or subscription. */
  readonly scopeId: string;
  /** Null for a machine's own assignment. */
  readonly filter: ScopeFilter | null;
  /** The terms that the machine does not meet; none: it is taken. Of another machine's own assignment null: it takes nothing else. */
  readonly failing: readonly FailingTerm[] | null;
  /** Of each failing term what the scope asks for and what the machine has. */
  readonly failingEvidence: readonly Evidence[];
  readonly evidence: Evidence;
}

export interface Schedules {
  readonly covering: readonly Schedule[];
  readonly passedOver: readonly PassedOver[];
  /** What is assigned to the machine and is easily taken for a schedule. */
  readonly notOfGuests: readonly NotOfGuests[];
  /** Every assignment that was looked at: those that concern the machine, and all of a schedule that the question names. */
  readonly scopes: readonly AssignedScope[];
  /** Shows what was looked through, also where nothing covers the machine. */
  readonly looked: Evidence;
}

/**
 * The schedules that cover a machine, by its own assignment or by a dynamic scope that takes it as it is now, and the scopes that
 * pass it over; a schedule that was deleted covers none. One Resource Graph query for each 250 machines and places, and one ARM call for each schedule that it does not show. Source: `maintenanceresources`, since ARM cannot list
 * the assignments of a subscription.
 */
export const schedules: Fact<Schedules> = machineFact({
  id: 'schedules',
  title: { en: 'schedules', ja: 'スケジュール' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      return await orWithheld(
        shown(gather.asked.schedule),
        machines,
        await schedulesOf(machines, gather),
        gather,
      );
    } catch (error) {
      const failure = gapOf(schedules, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** A schedule that covers the machine is seen; with none, or without the one that is named, whatever may not be read could be it. */
function shown(name: string | null) {
  return {
    fact: schedules,
    right: ASSIGNMENTS_RIGHT,
    isEmpty: ({ covering, scopes }: Schedules) =>
      covering.length === 0 ||
      (name !== null &&
        !scopes.some(({ scheduleName }) => scheduleName.toLowerCase() === name.toLowerCase())),
  };
}

/** The assignments of machines and places, and those of schedules of some names. */
export const ASSIGNMENTS: LookUpKind<ConfigurationAssignment> = {
  query: 'configuration-assignments',
  row: configurationAssignment,
  keysOf: ({ scopeId, configurationName }) => [scopeId, configurationName],
};

async function schedulesOf(
  machines: readonly Machine[],
  gather: Gather,
): Promise<MachineReadings<Schedules>> {
  const names = gather.asked.schedule === null ? [] : [gather.asked.schedule.toLowerCase()];
  const assignments = await gather.azure.lookUp(ASSIGNMENTS, { scopeIds: scopesOf(machines), names });
  const ofGuests = assignments.filter(
    ({ configuration }) => configuration === null || isForGuests(configuration),
  );
  const byScope = Map.groupBy(ofGuests, ({ scopeId }) => scopeId);
  const named = ofGuests.filter(({ configurationName }) => names.includes(configurationName));
  const [entries, gone] = await Promise.all([
    currentEntries(machines, gather),
    schedulesGone(ofGuests, gather),
  ]);
  return eachMachine(machines, (machine, key): Reading<Schedules> => {
    const entry = entries.get(key);
    const isPresent = entry !== undefined && entry.kind !== 'gone';
    const tags = isPresent ? entry.tags : {};
    const scopeIds = scopesOf([machine]);
    const query = lookUpQuery(ASSIGNMENTS, { scopeIds, names });
    const near = scopeIds.flatMap((scope) => byScope.get(scope) ?? []);
    const scopes = [...new Set([...near, ...named])].map((each) =>
      assignedScope(
        each,
        gone,
        { machine, tags },
        { source: 'resource-graph', record: each.id, at: gather.now, query },
        isPresent ? entry.citation : { source: 'arm', record: machine.id, at: gather.now },
      ),
    );
    const isNear = ({ scopeId }: AssignedScope) => scopeIds.includes(scopeId);
    const covering = scopes
      .filter((scope) => scope.gone === null && scope.failing?.length === 0)
      .map(scheduleOf);
    return known({
      // Its own assignment comes before a scope that takes the machine as well.
      covering: [
        ...new Map(covering.toReversed().map((each) => [each.id.toLowerCase(), each])).values(),
      ].toReversed(),
      passedOver: scopes.flatMap((scope) =>
        isNear(scope) && scope.failing !== null && scope.failing.length > 0
          ? [{ ...namesOf(scope), failing: scope.failing, evidence: scope.evidence }]
          : [],
      ),
      notOfGuests: assignments.flatMap((each) =>
        each.scopeId === key ? notOfGuests(each, query, gather.now) : [],
      ),
      scopes,
      looked: cite(
        { source: 'resource-graph', record: `maintenanceresources: ${machine.id}`, at: gather.now, query },
        'maintenanceConfigurationId',
        near.map(({ maintenanceConfigurationId }) => maintenanceConfigurationId),
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

export function isForGuests({ properties }: MaintenanceConfiguration): boolean {
  return properties.maintenanceScope?.toLowerCase() === 'inguestpatch';
}

function notOfGuests(
  { configuration }: ConfigurationAssignment,
  query: string,
  at: Instant,
): readonly NotOfGuests[] {
  if (configuration === null || isForGuests(configuration)) return [];
  const of = configuration.properties.maintenanceScope ?? '—';
  const citation: Citation = { source: 'resource-graph', record: configuration.id, at, query };
  return [{ name: configuration.name, of, evidence: cite(citation, 'properties.maintenanceScope', of) }];
}

function assignedScope(
  { id, scopeId, maintenanceConfigurationId, configuration, filter: written }: ConfigurationAssignment,
  gone: ReadonlyMap<string, Evidence>,
  candidate: ScopeCandidate,
  citation: Citation,
  ofMachine: Citation,
): AssignedScope {
  const scheduleId = configuration?.id ?? maintenanceConfigurationId ?? id;
  const isDynamic = !/\/providers\//i.test(scopeId);
  const filter = isDynamic ? filterOf(written) : null;
  const isOwn = scopeId === machineKey(candidate.machine.id);
  const failing = filter ? failingTerms(scopeId, filter, candidate) : isOwn ? [] : null;
  return {
    id,
    scheduleId,
    scheduleName: configuration?.name ?? scheduleId.split('/').at(-1) ?? scheduleId,
    configuration,
    gone: gone.get(scheduleId.toLowerCase()) ?? null,
    scopeId,
    filter,
    failing,
    failingEvidence: failingEvidence(failing ?? [], citation, ofMachine),
    evidence: cite(citation, 'properties.maintenanceConfigurationId', maintenanceConfigurationId),
  };
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

function scheduleOf(scope: AssignedScope): Schedule {
  return {
    ...namesOf(scope),
    configuration: scope.configuration,
    assignedBy: scope.filter === null ? 'machine' : 'dynamic-scope',
    evidence: scope.evidence,
  };
}

function namesOf({ scheduleId: id, scheduleName: name }: AssignedScope): {
  readonly id: string;
  readonly name: string;
} {
  return { id, name };
}
