import type { ComplianceState } from './compliance.ts';
import type { CauseId } from './finding.ts';
import type { Instant } from './instant.ts';
import type { Text } from './locale.ts';
import type { MachineId, MachineKey } from './machine.ts';
import type { Judged, MachineState } from './machine-state.ts';
import type { TimeSpan } from './time-range.ts';
import type { TopicId } from './topic.ts';

/** For how long a machine stood as it did. */
export interface StateSpan {
  readonly state: MachineState;
  /** The look that first found it so. */
  readonly from: Instant;
  /** The look that first found it otherwise; null: it stands so still. */
  readonly to: Instant | null;
  /** The last look that found it so. Between this and `to`, or now, nobody could look. */
  readonly readAt: Instant;
  /** What that last look could not tell and took from the ones before it. */
  readonly untold: readonly Judged[];
}

/** What is remembered of one machine. */
export interface MachinePast {
  readonly id: MachineId;
  readonly name: string;
  /** The first look at it; what it was like before nobody knows. */
  readonly firstSeenAt: Instant;
  /** The look that first missed it among all that could be listed: deleted, moved, or out of sight. Null: it is there. */
  readonly goneAt: Instant | null;
  /** The end of its last assessment, as far as the last look saw. */
  readonly assessedAt: Instant | null;
  /** The oldest first; at least one. */
  readonly spans: readonly StateSpan[];
}

/** One daily look at every machine. */
export interface DayTotals {
  /** `YYYY-MM-DD`, the day it is of. */
  readonly day: string;
  readonly at: Instant;
  /** That were seen, and those that it takes as they were: nobody could look, or they could not be listed. */
  readonly machineCount: number;
  readonly compliance: Readonly<Partial<Record<ComplianceState, number>>>;
  readonly failingCount: number;
  /** How many machines each cause befell, the most first. */
  readonly causes: readonly {
    readonly scenario: TopicId;
    readonly cause: CauseId;
    readonly machineCount: number;
  }[];
  /** Of the machines, those that were not seen that day: they stand as they stood before. */
  readonly unseenCount: number;
  /** Of the machines that were seen, those of which something could not be told. */
  readonly untoldCount: number;
  /** The places that could not be searched; empty: the whole fleet was listed. */
  readonly unread: readonly Text[];
}

/** Installations of updates on machines, by what became of them; `other`: ended with warnings, or had not ended. */
export interface InstallationCounts {
  readonly succeeded: number;
  readonly failed: number;
  readonly other: number;
}

/** A day without a look at the fleet: how its machines stood nobody knows, then or later. */
export interface MissedDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The next look, which filled in what Azure still had of the day. */
  readonly filledAt: Instant;
  /** The installations that began on it; null: Azure no longer had them, or could not be read. */
  readonly installations: InstallationCounts | null;
}

/**
 * What is remembered of the machines: a look a day, kept as changes. Whoever asks about many machines asks page by page; maps have only
 * those machines that are remembered. Rejects with the error of whatever keeps it.
 */
export interface History {
  /** The first look that is remembered; null: there was none yet. */
  begins(): Promise<Instant | null>;
  /** How each of these machines stood at a moment: one span each; those that were not seen by then are left out. */
  at(machines: readonly MachineId[], when: Instant): Promise<ReadonlyMap<MachineKey, MachinePast>>;
  /** How each of these machines stood over a stretch: every span that touches it. */
  over(machines: readonly MachineId[], span: TimeSpan): Promise<ReadonlyMap<MachineKey, MachinePast>>;
  /** The days whose look lies in a stretch, the oldest first. */
  days(span: TimeSpan): Promise<readonly DayTotals[]>;
  /** The days of a stretch, between two looks, that no look is of; the oldest first. */
  missed(span: TimeSpan): Promise<readonly MissedDay[]>;
  /** Machines that were gone in a stretch and are gone still, by id from behind `after` on, with how they stood last. */
  gone(span: TimeSpan, after: MachineKey | null, most: number): Promise<readonly MachinePast[]>;
}
