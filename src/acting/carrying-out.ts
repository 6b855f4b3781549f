import type { Clock } from '../model/clock.ts';
import { type CallRecord, type CallState, type DeedRecord, isSettled } from '../model/deed-record.ts';
import { causeOf, type Finding } from '../model/finding.ts';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../model/instant.ts';
import type { PlannedCall } from '../model/plan.ts';
import { type Policy, permitOf } from '../model/policy.ts';
import type { TraceReader } from '../model/trace-reader.ts';
import type { WriteOutcome } from '../model/write.ts';
import type { WriteDoor } from '../model/write-door.ts';
import type { Ids } from '../store/ids.ts';
import type { CallStep, Ledger } from '../store/ledger.ts';
import { deedRecord } from './deed-records.ts';
import { hasMoved, summary } from './deed-standing.ts';
import { seeking } from './seeking.ts';

/**
 * Twenty calls every six seconds are 200 a minute: as many assessments and installations as Azure refills for a subscription and region.
 * Source: Compute throttling limits, VM Guest Patch operations.
 */
const SENT_TOGETHER = 20;
const PACE_IN_MS = 6_000;
/** Each look at an operation is a call of its own. */
const OBSERVED_TOGETHER = 50;
/** How often a running operation is looked at where Azure does not say when. */
const LOOK_IN_MS = 5_000;
const LONGEST_LOOK_IN_MS = 30_000;
/** How long a call is left alone that Azure throttled: its buckets refill each minute. */
const THROTTLED_IN_MS = 30_000;
/** How often it is looked whether somebody has approved. */
const AWAITING_IN_MS = 5_000;
/** A write is awaited for a minute: whoever finds one `calling` for longer did not send it, or will not hear of it. */
const LOST_AFTER_IN_MS = 90_000;
/** A process that was paused around the commit wakes to find that others have gone on: it does not send. */
const LATEST_SEND_IN_MS = 2_000;
/** Azure ends an assessment or installation within four hours. */
const LONGEST_OPERATION_IN_MS = 4 * HOUR_IN_MS + 30 * MINUTE_IN_MS;
/** Of a call that may be sent again. */
const MOST_ATTEMPTS = 5;
const THROTTLED = 429;

/** How a deed stands after a step, and how long to leave it; null: it is over. */
export interface Advanced {
  readonly record: DeedRecord;
  readonly hasChanged: boolean;
  readonly pauseInMs: number | null;
}

export interface CarryingOut {
  /** How a deed stands; null where it is not on record. Rejects where the store fails. */
  find(id: string): Promise<DeedRecord | null>;
  /** Takes a deed one step on: sends what is due, looks at what runs. Null where it is not on record. Rejects where the store fails. */
  advance(id: string): Promise<Advanced | null>;
  /** Notes what was found when it was looked whether it helped. Rejects where the store fails. */
  verified(id: string, findings: readonly Finding[]): Promise<void>;
}

export interface CarryingOutParts {
  readonly ledger: Ledger;
  readonly door: WriteDoor;
  /** Who may have what carried out: asked again before anything is sent. */
  readonly policy: Policy;
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
  const { ledger, door, policy, clock, ids } = parts;
  const { seek, isSought } = seeking({ ...parts, traces: parts.traces ?? null });
  const ageInMs = ({ at }: CallRecord) => clock.now().getTime() - Date.parse(at);

  const recordOf = async (id: string) => {
    const stored = await ledger.find(id);
    return stored && deedRecord(stored);
  };

  /** How long to leave what comes next, where Azure or this process has to be left alone. */
  const send = async (record: DeedRecord, { number, target, call }: CallRecord): Promise<number | null> => {
    const planned = plannedCall(record, target, call);
    if (planned === undefined) return null;
    const correlation = ids.next();
    const askedAtInMs = clock.now().getTime();
    const { method, path, apiVersion, body } = planned;
    const sent = { method, path, apiVersion, body, correlation };
    const isOurs = await ledger.step(
      record.id,
      number,
      { from: 'waiting', to: 'calling', correlation },
      { kind: 'calling', actor: null, detail: sent },
    );
    if (!isOurs) return null;
    if (Math.abs(clock.now().getTime() - askedAtInMs) > LATEST_SEND_IN_MS) {
      // Nobody else sends a call of ours: unless it has been taken for lost meanwhile, it waits again.
      const late = { kind: 'returned', actor: null, detail: { correlation, sent: false } } as const;
      await ledger.step(record.id, number, { from: 'calling', to: 'waiting', of: correlation }, late);
      return null;
    }
    const outcome = await door.send(
      { method, path, apiVersion, ...(body !== undefined && { body }) },
      correlation,
    );
    await ledger.step(
      record.id,
      number,
      { from: 'calling', of: correlation, ...after(outcome) },
      {
        kind: outcome.outcome === 'unknown' ? 'in-doubt' : 'answered',
        actor: null,
        detail: { ...outcome, correlation },
      },
    );
    return isThrottled(outcome) ? THROTTLED_IN_MS : null;
  };

  const observe = async (record: DeedRecord, call: CallRecord): Promise<number | null> => {
    if (call.operation === null) return null;
    const state = await door.observe(call.operation);
    const told = { kind: 'observed', actor: null, detail: state } as const;
    switch (state.state) {
      case 'running':
        return state.retryAfterInMs;
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
      case 'unreadable':
        if (ageInMs(call) > LONGEST_OPERATION_IN_MS)
          await ledger.step(
            record.id,
            call.number,
            { from: 'running', to: 'in-doubt' },
            { ...told, kind: 'in-doubt' },
          );
        return null;
    }
  };

  /** What nobody sends any more, and what may be sent again. */
  const tidy = async (record: DeedRecord) => {
    for (const call of record.calls) {
      const doubt = { kind: 'in-doubt', actor: null, detail: { correlation: call.correlation } } as const;
      if (call.state === 'calling' && ageInMs(call) > LOST_AFTER_IN_MS)
        await ledger.step(record.id, call.number, { from: 'calling', to: 'in-doubt' }, doubt);
      if (isOpen(record, call))
        await ledger.step(
          record.id,
          call.number,
          { from: 'in-doubt', to: 'waiting' },
          { ...doubt, kind: 'returned' },
        );
      if (call.state === 'waiting' && isBarred(record, call))
        await ledger.step(
          record.id,
          call.number,
          { from: 'waiting', to: 'left' },
          { ...doubt, kind: 'stopped' },
        );
    }
  };

  /** A freeze may have begun since it was let, and the policy may be another: then what has not been sent is left. */
  const isStillPermitted = async ({ id, requester, plan }: DeedRecord): Promise<boolean> => {
    const permit = permitOf(policy, {
      actor: requester,
      action: plan.action,
      kind: plan.kind,
      resources: plan.targets.map(({ resource }) => resource),
      at: clock.now().toISOString(),
    });
    if (permit.state === 'allowed') return true;
    await ledger.leave(id, { kind: 'refused', actor: null, detail: permit });
    return false;
  };

  const underWay = async (record: DeedRecord): Promise<number> => {
    await tidy(record);
    if (record.calls.some(({ state }) => state === 'waiting') && !(await isStillPermitted(record)))
      return PACE_IN_MS;
    const due = record.calls.filter((call) => call.state === 'waiting' && isNext(record, call));
    const running = record.calls.filter(({ state }) => state === 'running').slice(0, OBSERVED_TOGETHER);
    const lost = record.calls
      .filter((call) => !isOpen(record, call) && isSought(call))
      .slice(0, OBSERVED_TOGETHER);
    const waits = await Promise.all([
      ...lost.map((call) => {
        const planned = plannedCall(record, call.target, call.call);
        return planned === undefined ? null : seek(record, call, planned);
      }),
      ...running.map((call) => observe(record, call)),
      ...due.slice(0, SENT_TOGETHER).map((call) => send(record, call)),
    ]);
    const said = waits.filter((wait) => wait !== null);
    const pauseInMs = said.length === 0 ? LOOK_IN_MS : Math.min(Math.max(...said), LONGEST_LOOK_IN_MS);
    return due.length > SENT_TOGETHER ? Math.max(pauseInMs, PACE_IN_MS) : pauseInMs;
  };

  const expired = ({ expiresAt }: DeedRecord) => clock.now().getTime() > Date.parse(expiresAt);

  return {
    find: recordOf,
    advance: async (id) => {
      const before = await recordOf(id);
      if (before === null) return null;
      let pauseInMs: number | null = null;
      if (before.state === 'awaiting-approval') {
        pauseInMs = AWAITING_IN_MS;
        if (expired(before))
          await ledger.move(id, 'awaiting-approval', 'expired', { kind: 'expired', actor: null, detail: {} });
      }
      if (before.state === 'under-way') {
        pauseInMs = await underWay(before);
        const now = await recordOf(id);
        if (now !== null && isSettled(now) && !now.calls.some((call) => isOpen(now, call) || isSought(call)))
          await ledger.move(id, 'under-way', 'settled', {
            kind: 'settled',
            actor: null,
            detail: summary(now),
          });
      }
      const record = (await recordOf(id)) ?? before;
      const isOver = record.state !== 'under-way' && record.state !== 'awaiting-approval';
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

/** Whether all calls before it of the same target have ended well. */
function isNext({ calls }: DeedRecord, { target, call }: CallRecord): boolean {
  return calls.every((each) => each.target !== target || each.call >= call || each.state === 'done');
}

/** Whether one before it of the same target has not ended well and never will. */
function isBarred(record: DeedRecord, { target, call }: CallRecord): boolean {
  return record.calls.some(
    (each) => each.target === target && each.call < call && isLost(each.state) && !isOpen(record, each),
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

/** Only an answer that proves that nothing was begun lets a call be sent again, or fail. */
function after(outcome: WriteOutcome): Pick<CallStep, 'to' | 'operation' | 'error'> {
  switch (outcome.outcome) {
    case 'accepted':
      return outcome.operation === null ? { to: 'done' } : { to: 'running', operation: outcome.operation };
    case 'refused': {
      const { code, message } = outcome;
      return isThrottled(outcome) ? { to: 'waiting' } : { to: 'failed', error: { code, message } };
    }
    case 'unknown':
      return { to: 'in-doubt' };
  }
}

function isThrottled(outcome: WriteOutcome): boolean {
  return outcome.outcome === 'refused' && outcome.status === THROTTLED;
}
