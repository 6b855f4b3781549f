import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { type FactSheet, type Facts, type Readings, readingsOf } from '../facts/fact.ts';
import type { MaintenanceRun } from '../facts/maintenance-run.ts';
import type { ActionKind } from '../model/action-kind.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { Plan, PlannedCall, PlanTarget } from '../model/plan.ts';
import type { Reading } from '../model/reading.ts';
import type { TimeSpan } from '../model/time-range.ts';
import type { Topic } from '../model/topic.ts';
import type { Wanted } from '../model/wanted.ts';
import type { AzureMachine, Commands, Remedy } from './remedy.ts';

/** What would be done to one target; what it says of `resource` and `name` stands in place of the machine's or schedule's own. */
export interface Doing {
  readonly calls: readonly PlannedCall[];
  /** The calls that put back what was there before; null: it cannot be taken back, or there is nothing to put back. */
  readonly undo: readonly PlannedCall[] | null;
  readonly notes: readonly Text[];
  /** What the commands by hand take that was found out rather than said. */
  readonly given?: NonNullable<OfferedAction['arguments']>;
  readonly target?: Pick<PlanTarget, 'resource' | 'name'>;
  /** The same by hand, of what is done to no machine. */
  readonly byHand?: Commands;
}

/** What would be done, or why not. */
export type Planned = Doing | { readonly refused: Text };

/** When, and on whose clock, an action is asked for. */
export interface Asking {
  readonly now: Instant;
  /** IANA; null: not known. */
  readonly timeZone: string | null;
  /** In which language it is asked. */
  readonly locale: Locale;
  /** The stretch of time that was named, on that clock. */
  readonly span: TimeSpan | null;
  /** The same on the clock of another time zone (IANA). */
  spanIn(timeZone: string): TimeSpan | null;
}

/** The machine that an action is for, and what is known of it. */
export interface UponMachine<Read> extends Asking {
  readonly machine: AzureMachine;
  readonly facts: Read;
  readonly wanted: Wanted;
}

/** The schedule that an action is for. */
export interface UponSchedule extends Asking {
  readonly schedule: MaintenanceConfiguration;
  /** Its runs as Azure has recorded them; none where the action does not read them. */
  readonly runs: readonly MaintenanceRun[];
  readonly wanted: Wanted;
}

/** Where in Azure something new is to lie. */
export interface Place {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** As ARM spells it. */
  readonly location: string;
}

/** The place that something new is made in. */
export interface UponPlace extends Asking {
  readonly place: Place;
  /** A schedule of the name that is there already. */
  readonly existing: MaintenanceConfiguration | null;
  /** Whether schedules can be made in its subscription: the state of Microsoft.Maintenance. */
  readonly registration: Reading<Quoted<string>>;
  readonly wanted: Wanted;
}

/** Something that can be done: how it is asked for, what it sends, and how somebody does the same by hand. */
interface Common extends Remedy {
  readonly topic: Topic;
  readonly kind: ActionKind;
  /** Whether the schedule that it is done with may stand among the names in the question without being called one. */
  readonly namesSchedule: boolean;
  /** Its targets: what is the same for every machine of a subscription is done once for each; absent: every machine. */
  readonly per?: 'subscription';
  /** Why it is not to be had at all: what was said cannot be. Null: it can. */
  refuses(wanted: Wanted): Text | null;
  /** What holds for all of its targets; of machines, which. */
  forAll(
    wanted: Wanted,
    machines: readonly Machine[],
  ): Pick<Plan, 'reboot' | 'cost' | 'notes' | 'undo' | 'verify'>;
}

export interface MachineAction extends Common {
  readonly over: 'machines';
  /** What doing it to some machines is called ("assess 12 machines"). */
  doneTo(machines: Text): Text;
  /** Facts that decide whether and how it is done. */
  readonly needs: Facts;
  planFor(upon: UponMachine<FactSheet>): Planned;
}

export interface ScheduleAction extends Common {
  readonly over: 'schedules';
  /** Whether the runs of the schedule decide as well. */
  readonly readsRuns: boolean;
  planFor(upon: UponSchedule): Planned;
}

/** Makes a schedule. */
export interface PlaceAction extends Common {
  readonly over: 'places';
  planFor(upon: UponPlace): Planned;
}

export type Action = MachineAction | ScheduleAction | PlaceAction;

type Declared = Omit<Common, 'refuses' | 'namesSchedule'> & Partial<Pick<Common, 'refuses'>>;

/** Declares what is done to machines; its plan sees exactly the facts that `needs` names, gaps included. */
export function machineAction<const Needs extends Facts>({
  needs,
  plan,
  refuses = () => null,
  namesSchedule = false,
  ...rest
}: Declared &
  Partial<Pick<Common, 'namesSchedule'>> &
  Pick<MachineAction, 'doneTo'> & {
    readonly needs: Needs;
    plan(upon: UponMachine<Readings<Needs>>): Planned;
  }): MachineAction {
  return {
    ...rest,
    over: 'machines',
    needs,
    refuses,
    namesSchedule,
    planFor: ({ facts, ...upon }) => plan({ ...upon, facts: readingsOf(needs, facts) }),
  };
}

/** Declares what is done to schedules. */
export function scheduleAction({
  plan,
  refuses = () => null,
  readsRuns = false,
  ...rest
}: Declared &
  Partial<Pick<ScheduleAction, 'readsRuns'>> & { plan(upon: UponSchedule): Planned }): ScheduleAction {
  return { ...rest, over: 'schedules', refuses, readsRuns, namesSchedule: true, planFor: plan };
}

/** Declares what is made anew in a place. */
export function placeAction({
  plan,
  refuses = () => null,
  ...rest
}: Declared & { plan(upon: UponPlace): Planned }): PlaceAction {
  return { ...rest, over: 'places', refuses, namesSchedule: false, planFor: plan };
}
