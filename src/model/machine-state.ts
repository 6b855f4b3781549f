import { type ComplianceState, isCompliant, type PendingCounts } from './compliance.ts';
import type { CauseId, System } from './finding.ts';
import type { Instant } from './instant.ts';
import type { Machine } from './machine.ts';
import { STANDINGS, type Standing } from './standing.ts';
import type { TopicId } from './topic.ts';

/** What one system says of one scenario; both could know it. */
export interface Judged {
  readonly scenario: TopicId;
  readonly system: System;
}

/** What is wrong with a machine: of one scenario the cause that holds, however many schedules or updates it befalls. */
export interface Trouble extends Judged {
  readonly cause: CauseId;
  readonly standing: Standing;
}

/** A machine as one look found it. */
export interface SeenState {
  readonly troubles: readonly Trouble[];
  /** What could not be judged: of this the look says nothing, neither good nor bad. */
  readonly untold: readonly Judged[];
  /** `unread`: the look could not tell. */
  readonly compliance: ComplianceState;
  /** Null where nobody counted, or the count could not be read. */
  readonly pending: PendingCounts | null;
  /** When the assessment ended that says so; null where none is on record, or readable. */
  readonly assessedAt: Instant | null;
  /** Of Azure Monitor Agent; null where there is none, or it could not be read. */
  readonly agentVersion: string | null;
}

/** A machine of a snapshot, with what it can be found by later. */
export interface SeenMachine {
  readonly machine: Machine;
  /** Null where they could not be read. */
  readonly tags: Readonly<Record<string, string>> | null;
  readonly state: SeenState;
}

/** Since when something has been so, as far as daily looks can tell: the first of them that found it. */
export interface HeldTrouble extends Trouble {
  readonly since: Instant;
}

/**
 * What is remembered of a machine: what the looks so far add up to. What one of them could not tell stands as an earlier one
 * told it.
 */
export interface MachineState {
  readonly troubles: readonly HeldTrouble[];
  /** Those that the look with which this state began found gone: each was seen fixed then. */
  readonly ended: readonly HeldTrouble[];
  /** Null: nothing about it fails. */
  readonly failingSince: Instant | null;
  readonly compliance: ComplianceState;
  /** Since when it has been compliant, or has not, or nobody could tell. */
  readonly complianceSince: Instant;
  readonly pending: PendingCounts | null;
  readonly agentVersion: string | null;
}

/** Whether somebody has to do something about it. What is at risk or mends itself does not fail. */
export function isFailure({ standing }: Pick<Trouble, 'standing'>): boolean {
  return standing === 'act-now' || standing === 'fix-setting';
}

/** The most urgent of what is remembered of it. */
export function standingIn({ troubles }: Pick<MachineState, 'troubles'>): Standing {
  return STANDINGS.find((standing) => troubles.some((trouble) => trouble.standing === standing)) ?? 'fine';
}

/** What is remembered of a machine after one more look at it; `before`: null where it is seen for the first time. Law: what the look could not tell is neither mended nor new. */
export function stateAfter(before: MachineState | null, seen: SeenState, at: Instant): MachineState {
  const untold = new Set(seen.untold.map(judgedKey));
  const earlier = new Map((before?.troubles ?? []).map((trouble) => [keyOf(trouble), trouble]));
  const found = new Map(seen.troubles.map((trouble) => [keyOf(trouble), trouble]));
  const left = [...earlier.values()].filter((trouble) => !found.has(keyOf(trouble)));
  const troubles = [
    ...[...found].map(
      ([key, trouble]): HeldTrouble => ({ ...trouble, since: earlier.get(key)?.since ?? at }),
    ),
    ...left.filter((trouble) => untold.has(judgedKey(trouble))),
  ].toSorted(inOrder);
  const isComplianceTold = seen.compliance !== 'unread' || before === null;
  const compliance = isComplianceTold ? seen.compliance : before.compliance;
  return {
    troubles,
    ended: left.filter((trouble) => !untold.has(judgedKey(trouble))),
    failingSince: troubles.some(isFailure) ? (before?.failingSince ?? at) : null,
    compliance,
    complianceSince:
      before !== null && classOf(before.compliance) === classOf(compliance) ? before.complianceSince : at,
    pending: isComplianceTold ? seen.pending : before.pending,
    agentVersion: seen.agentVersion ?? before?.agentVersion ?? null,
  };
}

/** Whether a state says something else than the one before it. */
export function isAnotherState(before: MachineState, after: MachineState): boolean {
  return JSON.stringify(saidBy(before)) !== JSON.stringify(saidBy(after));
}

/** All but what ended before. */
function saidBy({ troubles, compliance, pending, agentVersion }: MachineState): unknown {
  const counts = pending && [pending.criticalAndSecurity, pending.other];
  const held = troubles.map((trouble) => [keyOf(trouble), trouble.standing]);
  return [held, compliance, counts, agentVersion];
}

function classOf(state: ComplianceState): 'compliant' | 'not-compliant' | 'unread' {
  if (state === 'unread') return 'unread';
  return isCompliant(state) ? 'compliant' : 'not-compliant';
}

function keyOf({ scenario, cause, system }: Trouble): string {
  return JSON.stringify([scenario, cause, system]);
}

function judgedKey({ scenario, system }: Judged): string {
  return `${scenario} ${system}`;
}

/** The most urgent first; then by name, so that the same is always the same text. */
function inOrder(a: Trouble, b: Trouble): number {
  return STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || (keyOf(a) < keyOf(b) ? -1 : 1);
}
