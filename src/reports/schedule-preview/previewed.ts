import type { AssignedScope } from '../../facts/schedules.ts';
import type { ScheduleInQuestion } from '../../facts/schedules-in-question.ts';
import { type MachineId, type MachineKey, machineKey } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import type { Gap } from '../../model/reading.ts';
import { FewGaps } from '../few-gaps.ts';
import { MachineGroups } from '../machine-groups.ts';
import type { RunObstacle } from '../run-obstacles.ts';
import type { PreviewedMachine } from './preview-facts.ts';
import { ofTaken, PREVIEW_STATES, type PreviewState, type Taking, takingOf } from './taking.ts';
import { takingText } from './taking-text.ts';

/** One machine as scripts read it. */
export interface PreviewDatum {
  readonly machine: MachineId;
  readonly state: PreviewState;
  readonly takenBy: readonly { readonly assignment: string; readonly kind: 'machine' | 'dynamic-scope' }[];
  readonly skippedBy: readonly RunObstacle['id'][];
  /** Of a machine that is not taken: the terms of the nearest dynamic scope that it does not meet. */
  readonly nearest: {
    readonly assignment: string;
    readonly failing: NonNullable<AssignedScope['failing']>;
  } | null;
}

/** Takes machine after machine under a schedule: what it keeps of each is a line. */
export class Previewed {
  readonly groups: MachineGroups<PreviewState>;
  readonly machines: PreviewDatum[] = [];
  readonly #scheduleId: string | null;
  /** Of machines that are named it is said what keeps each out; of a fleet it is in the data. */
  readonly #isOfFew: boolean;
  readonly #seen = new Set<MachineKey>();
  readonly #gaps = new FewGaps();
  #schedule: ScheduleInQuestion | null = null;
  #subscriptions: PreviewedMachine['facts']['subscriptions'];

  constructor({ entities, listing }: Question) {
    this.groups = new MachineGroups(PREVIEW_STATES, listing);
    this.#isOfFew = entities.machines.length > 0;
    this.#scheduleId = entities.schedule?.includes('/') ? entities.schedule.toLowerCase() : null;
  }

  add(each: PreviewedMachine): void {
    const { machine, facts } = each;
    // Nothing that Log Analytics alone knows is taken by a schedule.
    if (facts.asked === undefined) return;
    const schedule = facts.asked.isKnown ? this.#meant(facts.asked.value.schedules) : null;
    this.#schedule ??= schedule;
    this.#subscriptions ??= facts.subscriptions;
    const taking = takingOf(each, schedule);
    this.#seen.add(machineKey(machine.id));
    this.groups.add(taking.state, {
      machine,
      says: this.#isOfFew || taking.state !== 'passed' ? takingText(taking) : null,
    });
    this.machines.push(datumOf(machine.id, taking));
    const isTaken = taking.takenBy.length > 0;
    this.#gaps.add([facts.asked, ...(isTaken ? ofTaken(facts) : [])]);
  }

  /** As the first machine saw it; null: it could not be read. */
  get schedule(): ScheduleInQuestion | null {
    return this.#schedule;
  }

  /** What subscriptions are called. */
  get subscriptions(): PreviewedMachine['facts']['subscriptions'] {
    return this.#subscriptions;
  }

  get gaps(): readonly Gap[] {
    return this.#gaps.gaps;
  }

  count(state: PreviewState): number {
    return this.groups.inOrder().find(({ key }) => key === state)?.machineCount ?? 0;
  }

  /** The machines that it is assigned to and that were not among those looked at, by their ids in lower case. */
  unseen(): readonly string[] {
    const scopes = this.#schedule?.scopes ?? [];
    return scopes
      .filter(({ filter, scopeId }) => filter === null && !this.#seen.has(machineKey(scopeId)))
      .map(({ scopeId }) => scopeId);
  }

  /** Of several schedules of one name the one that was picked. */
  #meant(schedules: readonly ScheduleInQuestion[]): ScheduleInQuestion | null {
    const id = this.#scheduleId;
    return schedules.find((each) => id === null || each.id.toLowerCase() === id) ?? null;
  }
}

function datumOf(machine: MachineId, { state, takenBy, obstacles, nearest }: Taking): PreviewDatum {
  return {
    machine,
    state,
    takenBy: takenBy.map(({ id, filter }) => ({
      assignment: id,
      kind: filter === null ? 'machine' : 'dynamic-scope',
    })),
    skippedBy: obstacles.map(({ id }) => id),
    nearest: nearest && { assignment: nearest.id, failing: nearest.failing ?? [] },
  };
}
