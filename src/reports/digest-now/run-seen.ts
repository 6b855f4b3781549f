import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { recordOf } from '../../facts/maintenance-runs.ts';
import type { ScheduleInQuestion } from '../../facts/schedules-in-question.ts';
import { type WindowOpenings, windowOpenings } from '../../facts/window-openings.ts';
import { type Instant, later, MINUTE_IN_MS } from '../../model/instant.ts';
import type { Question } from '../../model/question.ts';
import type { RunStanding } from '../../model/run-notice.ts';
import { maintenanceWindow } from '../../schedules/maintenance-window.ts';
import { phaseAt } from '../../schedules/run-phase.ts';
import { type Run, runsBetween } from '../../schedules/runs.ts';
import type { MachineAfter, MachineBefore } from './run-facts.ts';

/** A schedule's run while the machines go by: what they show of the schedule, and whether the run is cancelled. */
export class RunSeen {
  readonly run: Run;
  readonly scheduleId: string;
  readonly #now: Instant;
  #schedule: ScheduleInQuestion | null = null;
  #isRead = false;
  isCancelled = false;

  constructor({ entities, digest }: Question, now: Instant) {
    if (digest?.run === undefined || entities.schedule === null)
      throw new Error('a run is told by its schedule and its window');
    this.run = digest.run;
    this.scheduleId = entities.schedule.toLowerCase();
    this.#now = now;
  }

  /** What the run's schedule is to the machine; null: it has none of it, or that could not be read. */
  see({ facts: { asked, runs } }: Pick<MachineBefore | MachineAfter, 'facts'>): ScheduleInQuestion | null {
    if (!asked?.isKnown) return null;
    this.#isRead = true;
    const schedule = asked.value.schedules.find(({ id }) => id.toLowerCase() === this.scheduleId) ?? null;
    if (schedule?.configuration) this.#schedule ??= schedule;
    const records = runs?.isKnown ? [...runs.value.ofMachine, ...runs.value.ofSchedules] : [];
    const record = recordOf(records, this.scheduleId, this.run);
    if (record !== null && isCancelled(record)) this.isCancelled = true;
    return schedule;
  }

  /** What is said of it for scripts, whatever it has come to. */
  get data(): Readonly<Record<string, unknown>> {
    const { name: schedule, scheduleId, phase, isDue, isCancelled } = this;
    return { schedule, scheduleId, ...this.run, phase, isDue, isCancelled };
  }

  get name(): string {
    return this.#schedule?.name ?? this.scheduleId.split('/').at(-1) ?? this.scheduleId;
  }

  get rebootSetting(): string | null {
    return this.#schedule?.configuration?.properties.installPatches?.rebootSetting ?? null;
  }

  get openings(): WindowOpenings {
    return windowOpenings(this.#schedule?.configuration ?? null, this.#now);
  }

  get phase(): RunStanding['phase'] {
    return phaseAt(this.run, this.#now);
  }

  /** Whether the schedule opens at that time; what cannot be told is taken for as it was. */
  get isDue(): boolean {
    if (!this.#isRead) return true;
    const written = this.#schedule?.configuration?.properties.maintenanceWindow;
    if (!written) return this.#schedule !== null;
    const window = maintenanceWindow(written);
    if ('unreadable' in window) return true;
    const { start } = this.run;
    return runsBetween(window, start, later(start, MINUTE_IN_MS)).length > 0;
  }
}

export function isCancelled({ status }: MaintenanceRun): boolean {
  return /^cancell?ed$/i.test(status.value);
}
