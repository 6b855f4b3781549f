import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { type FactSheet, type Facts, type Readings, readingsOf } from '../facts/fact.ts';
import type { ActionKind } from '../model/action-kind.ts';
import type { Text } from '../model/locale.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { Plan, PlannedCall, PlanTarget } from '../model/plan.ts';
import type { Topic } from '../model/topic.ts';
import type { Wanted } from '../model/wanted.ts';
import type { AzureMachine, Remedy } from './remedy.ts';

/** What would be done to one target; what it says of `resource` and `name` stands in place of the machine's or schedule's own. */
export interface Doing {
  readonly calls: readonly PlannedCall[];
  /** The calls that put back what was there before; null: it cannot be taken back, or there is nothing to put back. */
  readonly undo: readonly PlannedCall[] | null;
  readonly notes: readonly Text[];
  /** What the commands by hand take that was found out rather than said. */
  readonly given?: NonNullable<OfferedAction['arguments']>;
  readonly target?: Pick<PlanTarget, 'resource' | 'name'>;
}

/** What would be done, or why not. */
export type Planned = Doing | { readonly refused: Text };

/** The machine that an action is for, and what is known of it. */
export interface UponMachine<Read> {
  readonly machine: AzureMachine;
  readonly facts: Read;
  readonly wanted: Wanted;
}

/** The schedule that an action is for. */
export interface UponSchedule {
  readonly schedule: MaintenanceConfiguration;
  readonly wanted: Wanted;
}

/** Something that can be done: how it is asked for, what it sends, and how somebody does the same by hand. */
interface Common extends Remedy {
  readonly topic: Topic;
  readonly kind: ActionKind;
  /** Its targets: what is the same for every machine of a subscription is done once for each; absent: every machine. */
  readonly per?: 'subscription';
  /** Why it is not to be had at all: what was said cannot be. Null: it can. */
  refuses(wanted: Wanted): Text | null;
  /** What holds for all of its targets. */
  forAll(wanted: Wanted): Pick<Plan, 'reboot' | 'cost' | 'notes' | 'undo' | 'verify'>;
}

export interface MachineAction extends Common {
  readonly over: 'machines';
  /** Facts that decide whether and how it is done. */
  readonly needs: Facts;
  planFor(upon: UponMachine<FactSheet>): Planned;
}

export interface ScheduleAction extends Common {
  readonly over: 'schedules';
  planFor(upon: UponSchedule): Planned;
}

export type Action = MachineAction | ScheduleAction;

/** Declares what is done to machines; its plan sees exactly the facts that `needs` names, gaps included. */
export function machineAction<const Needs extends Facts>({
  needs,
  plan,
  refuses = () => null,
  ...rest
}: Omit<Common, 'refuses'> &
  Partial<Pick<Common, 'refuses'>> & {
    readonly needs: Needs;
    plan(upon: UponMachine<Readings<Needs>>): Planned;
  }): MachineAction {
  return {
    ...rest,
    over: 'machines',
    needs,
    refuses,
    planFor: ({ facts, ...upon }) => plan({ ...upon, facts: readingsOf(needs, facts) }),
  };
}

/** Declares what is done to schedules. */
export function scheduleAction({
  plan,
  refuses = () => null,
  ...rest
}: Omit<Common, 'refuses'> &
  Partial<Pick<Common, 'refuses'>> & { plan(upon: UponSchedule): Planned }): ScheduleAction {
  return { ...rest, over: 'schedules', refuses, planFor: plan };
}
