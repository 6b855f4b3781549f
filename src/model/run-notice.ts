import type { Instant } from './instant.ts';

/** One opening of the maintenance window of a schedule. */
export interface ScheduledRun {
  /** In lower case. */
  readonly scheduleId: string;
  /** Its name. */
  readonly schedule: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** What the schedules say of their runs. */
export interface RunCalendar {
  /** The runs of every schedule that patches guests which end after `pastInMs` ago and start before `aheadInMs` from now. One query. Throws where no schedule can be read. */
  runs(
    pastInMs: number,
    aheadInMs: number,
  ): Promise<{ readonly asOf: Instant; readonly runs: readonly ScheduledRun[] }>;
}

/** How a run stands, for whoever keeps its card up to date. */
export interface RunStanding {
  readonly phase: 'before' | 'running' | 'after';
  /** Whether the schedule opens at that time still. */
  readonly isDue: boolean;
  /** Machines that it takes, took, or should have taken. */
  readonly machineCount: number;
  /** Machines of which could not be read whether it takes them. */
  readonly untoldCount: number;
  /** Whether nothing more is to come: every machine has its result, or will have none. */
  readonly isSettled: boolean;
  /** Whether something failed, left a machine out, or could not be read. */
  readonly isTroubled: boolean;
}
