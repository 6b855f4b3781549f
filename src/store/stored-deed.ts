import { z } from 'zod';
import { type Approval, type CallRecord, DECISIONS, type DeedState } from '../model/deed-record.ts';
import type { Instant } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** A deed that is kept: what it is, as JSON that the store does not look into, and how it stands. */
export interface StoredDeed {
  readonly id: string;
  readonly conversation: string;
  readonly requester: string;
  readonly requestedAt: Instant;
  readonly plan: unknown;
  readonly questions: unknown;
  readonly approvalsNeeded: number;
  readonly approvers: readonly string[];
  readonly expiresAt: Instant;
  readonly state: DeedState;
  readonly approvals: readonly Approval[];
  readonly calls: readonly CallRecord[];
}

/** What changes of a deed. */
export type DeedStanding = Pick<StoredDeed, 'state' | 'approvals' | 'calls'>;

const instant = z.date().transform((at) => at.toISOString() as Instant);

const callState = z.enum(['waiting', 'calling', 'running', 'done', 'failed', 'in-doubt', 'left']);

const deedState = z.enum(['awaiting-approval', 'under-way', 'settled', 'denied', 'expired']);

const states = z.array(z.object({ state: deedState }));

const deeds = z.array(
  z.object({
    id: z.string(),
    conversation: z.string(),
    requester: z.string(),
    requestedAt: instant,
    plan: z.unknown(),
    questions: z.unknown(),
    approvalsNeeded: z.number().int(),
    approvers: z.array(z.string()),
    expiresAt: instant,
    state: deedState,
  }),
);

const approvals = z.array(
  z.object({
    actor: z.string(),
    decision: z.enum(DECISIONS),
    reason: z.string().nullable(),
    at: instant,
  }),
);

const said = z.string().transform((at) => at as Instant);

const trace = z.object({
  state: z.enum(['arrived', 'begun', 'none', 'unreadable']),
  at: said.nullable(),
  status: z.string().nullable(),
  lookedAt: said,
});

const calls = z.array(
  z.object({
    number: z.number().int(),
    target: z.number().int(),
    call: z.number().int(),
    state: callState,
    correlation: z.string().nullable(),
    operation: z.object({ url: z.string(), header: z.enum(['Azure-AsyncOperation', 'Location']) }).nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    attempts: z.number().int(),
    sentAt: instant.nullable(),
    trace: trace.nullable(),
    at: instant,
  }),
);

const DEED = `id, conversation, requester, requested_at as "requestedAt", plan, questions,
  approvals_needed as "approvalsNeeded", approvers, expires_at as "expiresAt", state`;

/** The deeds that a clause of SQL finds, each whole. */
export async function findDeeds(
  session: SqlSession,
  clause: string,
  values: readonly unknown[],
): Promise<readonly StoredDeed[]> {
  const found = deeds.parse(await session.query(`select ${DEED} from deed ${clause}`, values));
  return Promise.all(found.map((deed) => whole(session, deed)));
}

/** How a deed stands, without what never changes of it: of a thousand machines the plan is some megabytes. Null where there is none of that id. */
export async function findStanding(session: SqlSession, id: string): Promise<DeedStanding | null> {
  const [found] = states.parse(await session.query('select state from deed where id = $1', [id]));
  return found === undefined ? null : { ...found, ...(await partsOf(session, id)) };
}

async function whole(session: SqlSession, found: z.infer<typeof deeds>[number]): Promise<StoredDeed> {
  return { ...found, ...(await partsOf(session, found.id)) };
}

async function partsOf(session: SqlSession, id: string): Promise<Omit<DeedStanding, 'state'>> {
  return {
    approvals: approvals.parse(
      await session.query(
        'select actor, decision, reason, decided_at as at from deed_approval where deed = $1 order by decided_at',
        [id],
      ),
    ),
    calls: calls.parse(
      await session.query(
        `select number, target, call, state, correlation, operation, error, attempts, at,
           sent_at as "sentAt", trace
         from deed_call where deed = $1 order by number`,
        [id],
      ),
    ),
  };
}
