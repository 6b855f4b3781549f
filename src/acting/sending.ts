import type { Clock } from '../model/clock.ts';
import type { CallRecord, DeedRecord } from '../model/deed-record.ts';
import { HOUR_IN_MS } from '../model/instant.ts';
import type { PlannedCall } from '../model/plan.ts';
import type { SignIns } from '../model/sign-ins.ts';
import type { WriteOutcome } from '../model/write.ts';
import type { WriteDoor } from '../model/write-door.ts';
import type { Ids } from '../store/ids.ts';
import type { Ledger } from '../store/ledger.ts';
import type { PaceLimit } from '../store/pace.ts';
import { after, isThrottled } from './after-write.ts';
import { limitsOf } from './azure-limits.ts';

/** As many connections at once; how many calls a minute may take, `azure-limits.ts` says and the ledger counts. */
const SENT_TOGETHER = 50;
/** How long what could not be sent together is left. */
const NEXT_IN_MS = 5_000;
/** How long what Azure throttled is left alone where it does not say: its buckets refill each minute. */
const THROTTLED_IN_MS = 30_000;
/** Whoever names a longer time is asked again all the same. */
const LONGEST_THROTTLED_IN_MS = HOUR_IN_MS;
/** A process that was paused around the commit wakes to find that others have gone on: it does not send. */
const LATEST_SEND_IN_MS = 2_000;

export interface Sending {
  /** Sends what has a place under Azure's limits, each as soon as it is committed; what has none is left. Rejects where the store fails. */
  sendDue(record: DeedRecord, due: readonly CallRecord[]): Promise<SentDue>;
}

/** What came of sending. */
export interface SentDue {
  /** What each call that was sent says of how long to leave what comes next. */
  readonly waits: readonly (number | null)[];
  /** How long to leave what was not sent; null: there is none. */
  readonly restInMs: number | null;
}

export interface SendingParts {
  readonly ledger: Ledger;
  readonly door: Pick<WriteDoor, 'send'>;
  /** Where it is sent as who let it; absent or null: as the door's own identity. */
  readonly signIns?: SignIns | null;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Sends calls, each once and at once by the process that committed it as `calling`, at the pace that all deeds and processes share. */
export function sending({ ledger, door, signIns = null, clock, ids }: SendingParts): Sending {
  /** Commits that a call is about to be sent; null where somebody else has moved it, or it has no place now. */
  const begin = async (
    { id, requester }: DeedRecord,
    { number }: CallRecord,
    { planned: { method, path, apiVersion, body }, limits }: Due,
  ): Promise<Begun | null> => {
    const correlation = ids.next();
    const askedAtInMs = clock.now().getTime();
    const isOurs = await ledger.step(
      id,
      number,
      { from: 'waiting', to: 'calling', correlation, under: limits },
      {
        kind: 'calling',
        actor: null,
        detail: { method, path, apiVersion, body, correlation, ...(signIns && { as: requester }) },
      },
    );
    return isOurs ? { correlation, askedAtInMs } : null;
  };

  /** How long to leave what comes next, where Azure or this process has to be left alone. */
  const send = async (
    record: DeedRecord,
    { number }: CallRecord,
    { planned: { method, path, apiVersion, body }, limits }: Due,
    { correlation, askedAtInMs }: Begun,
    through: Pick<WriteDoor, 'send'>,
  ): Promise<number | null> => {
    const outcome = await through.send(
      { method, path, apiVersion, ...(body !== undefined && { body }) },
      correlation,
      () => Math.abs(clock.now().getTime() - askedAtInMs) <= LATEST_SEND_IN_MS,
    );
    const leftInMs = throttledFor(outcome);
    const until = new Date(clock.now().getTime() + (leftInMs ?? 0));
    await ledger.step(
      record.id,
      number,
      {
        from: 'calling',
        of: correlation,
        ...after(outcome),
        ...(leftInMs !== null && { keepsOff: { scopes: limits.map(({ scope }) => scope), until } }),
      },
      {
        kind: TOLD_AS[outcome.outcome],
        actor: null,
        detail: { ...outcome, correlation },
      },
    );
    return leftInMs;
  };

  const sendDue = async (record: DeedRecord, due: readonly CallRecord[]): Promise<SentDue> => {
    const through = signIns === null ? door : signIns.doorOf(record.requester);
    // His sign-in has just ended: the next step finds it over.
    if (through === null) return { waits: [], restInMs: NEXT_IN_MS };
    const full = new Map<string, number>();
    const sent: Promise<number | null>[] = [];
    for (const call of due) {
      if (sent.length === SENT_TOGETHER) break;
      const asked = dueCall(record, call);
      if (asked === null || asked.limits.some(({ scope }) => full.has(scope))) continue;
      const begun = await begin(record, call, asked);
      if (begun === null) {
        for (const { scope, forInMs } of await ledger.full(asked.limits)) full.set(scope, forInMs);
        continue;
      }
      const sending = send(record, call, asked, begun, through);
      // It is awaited with the others; until then nobody else hears that the store fails.
      sending.catch(() => undefined);
      sent.push(sending);
    }
    const isCutShort = sent.length === SENT_TOGETHER && due.length > SENT_TOGETHER;
    const restInMs = isCutShort ? NEXT_IN_MS : full.size > 0 ? Math.min(...full.values()) : null;
    return { waits: await Promise.all(sent), restInMs };
  };

  return { sendDue };
}

/** Nobody else sends a call of ours: unless it has been taken for lost meanwhile, one that was late waits again. */
const TOLD_AS = {
  accepted: 'answered',
  refused: 'answered',
  unknown: 'in-doubt',
  late: 'returned',
} as const satisfies Record<WriteOutcome['outcome'], string>;

/** A call as it is sent, and the limits that it falls under. */
interface Due {
  readonly planned: PlannedCall;
  readonly limits: readonly PaceLimit[];
}

/** A call that is committed as `calling`, and by when it was asked for. */
interface Begun {
  readonly correlation: string;
  readonly askedAtInMs: number;
}

function dueCall({ plan }: DeedRecord, { target, call }: CallRecord): Due | null {
  const upon = plan.targets[target];
  const planned = upon?.calls[call];
  return upon === undefined || planned === undefined ? null : { planned, limits: limitsOf(upon, planned) };
}

/** Null where Azure has not throttled it. */
function throttledFor(outcome: WriteOutcome): number | null {
  if (outcome.outcome !== 'refused' || !isThrottled(outcome)) return null;
  return Math.min(outcome.retryAfterInMs ?? THROTTLED_IN_MS, LONGEST_THROTTLED_IN_MS);
}
