import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import {
  type MaintenanceConfiguration,
  maintenanceConfiguration,
} from '../azure/maintenance-configuration.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { isMentioned } from './is-mentioned.ts';
import { type ScheduleTiming, timingOf } from './schedule-timing.ts';
import { type AssignedScope, type NotOfGuests, type Schedules, schedules } from './schedules.ts';

/** A schedule that is asked about, with everything it was put on that concerns the machine. */
export interface ScheduleInQuestion {
  readonly id: string;
  readonly name: string;
  /** Null where the bot sees an assignment, not the schedule: deleted, or not readable. */
  readonly configuration: MaintenanceConfiguration | null;
  /** Shows that the schedule was deleted and its assignments are left over; null: it is there, or nobody can tell. */
  readonly gone: Evidence | null;
  /** All of them where the question names the schedule. */
  readonly scopes: readonly AssignedScope[];
  /** Whether it takes the machine as the machine is now. */
  readonly isCovering: boolean;
  /** Null without a configuration. */
  readonly timing: ScheduleTiming | null;
}

export interface SchedulesInQuestion {
  /** The one that is named or mentioned, else those that cover the machine, else the one that comes nearest to it. */
  readonly schedules: readonly ScheduleInQuestion[];
  /** A name in the question that no schedule in sight has. */
  readonly unknownName: string | null;
  /** As in `Schedules`. */
  readonly notOfGuests: readonly NotOfGuests[];
  /** Shows what was looked through. */
  readonly looked: Evidence;
}

/** Those that are assigned to anything: of the others no run can have been due. */
export function assignedSchedules({ schedules: all }: SchedulesInQuestion): readonly ScheduleInQuestion[] {
  return all.filter(({ scopes }) => scopes.length > 0);
}

/**
 * Which schedules a question about a machine means, and when they run. What `schedules` has read tells; a schedule that is named and
 * assigned to nothing costs one Resource Graph query more.
 */
export const schedulesInQuestion: Fact<SchedulesInQuestion> = machineFact({
  id: 'schedules-in-question',
  title: { en: 'schedules', ja: 'スケジュール' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedules],
  async read(machines, gather): Promise<MachineReadings<SchedulesInQuestion>> {
    const sheets = await gather.readFacts([schedules], machines);
    const assigned = (machine: Machine) =>
      readingsOf({ schedules }, sheets.get(machineKey(machine.id)) ?? new Map()).schedules;
    const name = gather.asked.schedule;
    const isAssigned = machines.some((machine) => {
      const reading = assigned(machine);
      return !reading?.isKnown || reading.value.scopes.some((scope) => isNamed(scope, name));
    });
    const unassigned = name === null || isAssigned ? NONE : await schedulesNamed(name, gather);
    return eachMachine(machines, (machine): Reading<SchedulesInQuestion> => {
      const reading = assigned(machine);
      if (!reading?.isKnown) return gapIn(schedulesInQuestion, reading ?? neverRead());
      if (!unassigned.isKnown) return unassigned;
      return known(inQuestion(reading.value, unassigned.value, gather));
    });
  },
});

interface NamedSchedules {
  readonly configurations: readonly MaintenanceConfiguration[];
  readonly looked: Evidence | null;
}

const NONE: Reading<NamedSchedules> = known({ configurations: [], looked: null });

/** Every schedule of some names, assigned or not. */
export const SCHEDULES_BY_NAME: LookUpKind<MaintenanceConfiguration> = {
  query: 'maintenance-configurations',
  row: maintenanceConfiguration,
  keysOf: ({ name }) => [name],
};

async function schedulesNamed(name: string, { azure, now }: Gather): Promise<Reading<NamedSchedules>> {
  try {
    const configurations = await azure.lookUp(SCHEDULES_BY_NAME, { names: [name] });
    const query = lookUpQuery(SCHEDULES_BY_NAME, { names: [name] });
    const record = 'resources: microsoft.maintenance/maintenanceconfigurations';
    const looked = cite(
      { source: 'resource-graph', record, at: now, query },
      'name',
      configurations[0]?.name,
    );
    return known({ configurations, looked });
  } catch (error) {
    return gapOf(schedulesInQuestion, error);
  }
}

function inQuestion(
  { scopes, looked, notOfGuests }: Schedules,
  unassigned: NamedSchedules,
  { asked, now }: Gather,
): SchedulesInQuestion {
  const known: readonly ScheduleInQuestion[] = [
    ...[...Map.groupBy(scopes, ({ scheduleId }) => scheduleId.toLowerCase()).values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { scheduleId: id, scheduleName: name, configuration, gone } = first;
      const isCovering = own.some(({ failing }) => gone === null && failing?.length === 0);
      const timing = configuration && timingOf(configuration, asked, now);
      return [
        {
          id,
          name,
          configuration,
          gone,
          scopes: own,
          isCovering,
          timing,
        },
      ];
    }),
    ...unassigned.configurations.map((configuration) => ({
      id: configuration.id,
      name: configuration.name,
      configuration,
      gone: null,
      scopes: [],
      isCovering: false,
      timing: timingOf(configuration, asked, now),
    })),
  ];
  if (asked.schedule !== null) {
    const named = known.filter(({ name }) => name.toLowerCase() === asked.schedule?.toLowerCase());
    const unknownName = named.length === 0 ? asked.schedule : null;
    return { schedules: named, unknownName, notOfGuests, looked: unassigned.looked ?? looked };
  }
  // "why did weekly skip vm-03": a word is known for a name only beside the schedules there are.
  const mentioned = known.filter(({ name }) => isMentioned(name, asked.text));
  if (mentioned.length > 0) return { schedules: mentioned, unknownName: null, notOfGuests, looked };
  const covering = known.filter(({ isCovering }) => isCovering);
  const nearest = known.toSorted((a, b) => distanceOf(a) - distanceOf(b)).slice(0, 1);
  return { schedules: covering.length > 0 ? covering : nearest, unknownName: null, notOfGuests, looked };
}

/** How many terms the scope fails by that comes nearest. */
function distanceOf({ scopes }: ScheduleInQuestion): number {
  return Math.min(...scopes.map(({ failing }) => failing?.length ?? Number.POSITIVE_INFINITY));
}

function isNamed({ scheduleName }: AssignedScope, name: string | null): boolean {
  return scheduleName.toLowerCase() === name?.toLowerCase();
}

function neverRead(): never {
  throw new Error('the schedules of a machine were not read');
}
