import { callsByTarget } from '../model/calls-by-target.ts';
import type { Clock } from '../model/clock.ts';
import {
  type CallRecord,
  type CallState,
  type DeedNotice,
  type DeedRecord,
  isSettled,
  noticeDue,
} from '../model/deed-record.ts';
import { causeOf, type Finding } from '../model/finding.ts';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../model/instant.ts';
import type { People } from '../model/people.ts';
import type { PlannedCall } from '../model/plan.ts';
import type { Policy } from '../model/policy.ts';
import type { SignIns } from '../model/sign-ins.ts';
import type { TraceReader } from '../model/trace-reader.ts';
import type { WriteDoor } from '../model/write-door.ts';
import type { Ids } from '../store/ids.ts';
import type { Ledger } from '../store/ledger.ts';
import { deedRecord } from './deed-records.ts';
import { hasMoved, summary } from './deed-standing.ts';
import { rotation } from './in-rotation.ts';
import { seeking } from './seeking.ts';
import { sending } from './sending.ts';
import { stillPermitted } from './still-permitted.ts';
import { stillSignedIn } from './still-signed-in.ts';

/** Each look at an operation is a call of its own. */
const OBSERVED_TOGETHER = 50;
/** A look for a lost call is two. */
const SOUGHT_TOGETHER = 25;
/** How often a running operation is looked at where Azure does not say when. */
const LOOK_IN_MS = 5_000;
const LONGEST_LOOK_IN_MS = 30_000;
/** A place that comes free in this moment is not worth a turn of its own. */
const SHORTEST_REST_IN_MS = 1_000;
/** How often it is looked whether somebody has approved. */
const AWAITING_IN_MS = 5_000;
/** A write is awaited for a minute: whoever finds one `calling` for longer did not send it, or will not hear of it. */
const LOST_AFTER_IN_MS = 90_000;
/** Azure ends an assessment or installation within four hours. */
const LONGEST_OPERATION_IN_MS = 4 * HOUR_IN_MS + 30 * MINUTE_IN_MS;
/** Of a call that may be sent again. */
const MOST_ATTEMPTS = 5;
/** Deeds whose plans a process keeps in mind between steps: of a thousand machines each is some megabytes. */
const MOST_UNDER_HAND = 8;

/** How a deed stands after a step, and how long to leave it; null: it is over. */
export interface Advanced {
  readonly record: DeedRecord;
  readonly hasChanged: boolean;
  readonly pauseInMs: number | null;
}

export interface CarryingOut {
  /**
   * Takes a deed one step on: sends what is due, looks at what runs. Null where it is not on record. `eventOf`: what the turn needs that
   * posts a notice in the conversation, as JSON. Rejects where the store fails.
   */
  advance(id: string, eventOf: (notice: DeedNotice) => unknown): Promise<Advanced | null>;
  /** A deed as it stands; null where it is not on record. Rejects where the store fails. */
  find(id: string): Promise<DeedRecord | null>;
  /** Notes what was found when it was looked whether it helped. Rejects where the store fails. */
  verified(id: string, findings: readonly Finding[]): Promise<void>;
}

export interface CarryingOutParts {
  readonly ledger: Ledger;
  /** Of what is sent, where nobody signs in; and of every look at an operation. */
  readonly door: WriteDoor;
  /** Where it is sent as who let it; absent or null: as the door's own identity. */
  readonly signIns?: SignIns | null;
  /** Who may have what carried out: asked again before anything is sent. */
  readonly policy: Policy;
  /** Looks up whether somebody is in a group that the policy names. */
  readonly people: People;
  /** Looks for what nobody heard of; null: nobody looks. */
  readonly traces?: TraceReader | null;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Carries out what was let. A call is committed as `calling` before its request leaves, and is sent by the process that committed it, once
 * and at once; a once-only call that is found `calling` by anybody else is in doubt, and is never sent again.
 */
export function carryingOut(parts: CarryingOutParts): CarryingOut {
  const { ledger, door, clock } = parts;
  const { seek, isSought } = seeking({ ledger, clock, traces: parts.traces ?? null });
  const ageInMs = ({ at }: CallRecord) => clock.now().getTime() - Date.parse(at);

  const isStillPermitted = stillPermitted(parts);
  const turns = rotation();
  const hasSignedIn = stillSignedIn(parts);
  const sender = sending(parts);
  const underHand = new Map<string, DeedRecord>();

  const recordOf = async (id: string) => {
    const stored = await ledger.find(id);
    return stored && deedRecord(stored);
  };

  const nowOf = async (before: DeedRecord): Promise<DeedRecord | null> => {
    const standing = await ledger.standing(before.id);
    return standing && { ...before, ...standing };
  };

  /** As it stands now; the plan is read once by each process that is at it. */
  const recordNow = async (id: string): Promise<DeedRecord | null> => {
    const known = underHand.get(id);
    if (known !== undefined) return nowOf(known);
    const found = await recordOf(id);
    if (found === null) return null;
    const [oldest] = underHand.keys();
    if (underHand.size >= MOST_UNDER_HAND && oldest !== undefined) underHand.delete(oldest);
    underHand.set(id, found);
    return found;
  };

  const observe = async (record: DeedRecord, call: CallRecord): Promise<number | null> => {
    if (call.operation === null) return null;
    const state = await door.observe(call.operation);
    const told = { kind: 'observed', actor: null, detail: state } as const;
    switch (state.state) {
      case 'succeeded':
        await ledger.step(record.id, call.number, { from: 'running', to: 'done' }, told);
        return null;
      case 'failed': {
        const { code, message } = state;
        await ledger.step(
          record.id,
          call.number,
          { from: 'running', to: 'failed', error: { code, message } },
          told,
        );
        return null;
      }
      case 'running':
      case 'unreadable':
        // What Azure says runs for longer than it lets anything run has no end that anybody will hear of.
        if (ageInMs(call) > LONGEST_OPERATION_IN_MS)
          await ledger.step(
            record.id,
            call.number,
            { from: 'running', to: 'in-doubt' },
            { ...told, kind: 'in-doubt' },
          );
        return state.state === 'running' ? state.retryAfterInMs : null;
    }
  };

  /** What nobody sends any more, and what may be sent again. */
  const tidy = async (record: DeedRecord) => {
    const own = callsByTarget(record);
    for (const call of record.calls) {
      const doubt = { kind: 'in-doubt', actor: null, detail: { correlation: call.correlation } } as const;
      if (call.state === 'calling' && ageInMs(call) > LOST_AFTER_IN_MS)
        // Of this attempt: another process may have begun the next since this was read.
        await ledger.step(
          record.id,
          call.number,
          { from: 'calling', to: 'in-doubt', ...(call.correlation !== null && { of: call.correlation }) },
          doubt,
        );
      if (isOpen(record, call))
        await ledger.step(
          record.id,
          call.number,
          { from: 'in-doubt', to: 'waiting' },
          { ...doubt, kind: 'returned' },
        );
      if (call.state === 'waiting' && isBarred(record, own, call))
        await ledger.step(
          record.id,
          call.number,
          { from: 'waiting', to: 'left' },
          { ...doubt, kind: 'stopped' },
        );
    }
  };

  const underWay = async (record: DeedRecord): Promise<number> => {
    await tidy(record);
    const isWaiting = record.calls.some(({ state }) => state === 'waiting');
    const permitted = isWaiting ? await isStillPermitted(record) : 'yes';
    if (permitted === 'no') return LOOK_IN_MS;
    const own = callsByTarget(record);
    const isDue = (call: CallRecord) => permitted === 'yes' && call.state === 'waiting' && isNext(own, call);
    const next = record.calls.filter(isDue);
    const may = next.length > 0 ? await hasSignedIn(record) : permitted;
    if (may === 'no') return LOOK_IN_MS;
    const due = may === 'yes' ? next : [];
    const running = record.calls.filter(({ state }) => state === 'running');
    const lost = record.calls.filter((call) => !isOpen(record, call) && isSought(call));
    const [{ waits, restInMs }, ...looked] = await Promise.all([
      sender.sendDue(record, due.toSorted(byAttempts)),
      ...turns.next(record.id, running, OBSERVED_TOGETHER).map((call) => observe(record, call)),
      ...turns.next(`${record.id} lost`, lost, SOUGHT_TOGETHER).map((call) => seek(record, call)),
    ]);
    if (may === 'unread') return LONGEST_LOOK_IN_MS;
    if (may === 'elsewhere') return LOOK_IN_MS;
    const said = [...waits, ...looked].filter((wait) => wait !== null);
    const lookInMs = said.length === 0 ? LOOK_IN_MS : Math.min(Math.max(...said), LONGEST_LOOK_IN_MS);
    if (restInMs === null) return lookInMs;
    const isIdle = waits.length + running.length === 0;
    return Math.max(Math.min(restInMs, isIdle ? LONGEST_LOOK_IN_MS : lookInMs), SHORTEST_REST_IN_MS);
  };

  const expired = ({ expiresAt }: DeedRecord) => clock.now().getTime() > Date.parse(expiresAt);

  return {
    find: recordNow,
    advance: async (id, eventOf) => {
      const before = await recordNow(id);
      if (before === null) return null;
      let record = before;
      let pauseInMs: number | null = null;
      if (before.state === 'awaiting-approval') {
        pauseInMs = AWAITING_IN_MS;
        if (expired(before)) {
          await ledger.move(id, 'awaiting-approval', 'expired', { kind: 'expired', actor: null, detail: {} });
          record = (await nowOf(before)) ?? before;
        }
      }
      if (before.state === 'under-way') {
        pauseInMs = await underWay(before);
        const now = (await nowOf(before)) ?? before;
        const isDone = isSettled(now) && !now.calls.some((call) => isOpen(now, call) || isSought(call));
        const told = { kind: 'settled', actor: null, detail: summary(now) } as const;
        if (isDone) await ledger.move(id, 'under-way', 'settled', told);
        record = isDone ? ((await nowOf(before)) ?? before) : now;
      }
      const notice = noticeDue(record, clock.now());
      // Each is begun once, whichever process comes to it, and however often.
      if (notice !== null)
        await ledger.announce(id, notice, eventOf(notice), { kind: 'told', actor: null, detail: { notice } });
      const isOver = record.state !== 'under-way' && record.state !== 'awaiting-approval';
      if (isOver) {
        turns.end(id);
        turns.end(`${id} lost`);
        underHand.delete(id);
      }
      return {
        record,
        hasChanged: hasMoved(before, record),
        pauseInMs: isOver ? null : pauseInMs,
      };
    },
    verified: (id, findings) =>
      ledger.tell(id, {
        kind: 'verified',
        actor: null,
        detail: findings.map((finding) => ({
          scenario: finding.scenario,
          machine: finding.machine?.id ?? null,
          verdict: finding.verdict,
          cause: causeOf(finding),
        })),
      }),
  };
}

function plannedCall({ plan }: DeedRecord, target: number, call: number): PlannedCall | undefined {
  return plan.targets[target]?.calls[call];
}

type ByTarget = ReadonlyMap<number, readonly CallRecord[]>;

/** Whether all calls before it of the same target have ended well. */
function isNext(own: ByTarget, { target, call }: CallRecord): boolean {
  return (own.get(target) ?? []).every((each) => each.call >= call || each.state === 'done');
}

/** What Azure throttled comes after what it has not seen. */
function byAttempts(one: CallRecord, other: CallRecord): number {
  return one.attempts - other.attempts || one.number - other.number;
}

/** Whether one before it of the same target has not ended well and never will. */
function isBarred(record: DeedRecord, own: ByTarget, { target, call }: CallRecord): boolean {
  return (own.get(target) ?? []).some(
    (each) => each.call < call && isLost(each.state) && !isOpen(record, each),
  );
}

function isLost(state: CallState): boolean {
  return state === 'failed' || state === 'left' || state === 'in-doubt';
}

/** Whether a call in doubt is still to be sent again. */
function isOpen(record: DeedRecord, { state, target, call, attempts }: CallRecord): boolean {
  return (
    state === 'in-doubt' &&
    plannedCall(record, target, call)?.class === 'repeatable' &&
    attempts < MOST_ATTEMPTS
  );
}
