import { z } from 'zod';
import { type Approval, type CallRecord, DECISIONS, type DeedState } from '../model/deed-record.ts';
import type { Instant } from '../model/instant.ts';
import type { PeopleNames } from '../model/people-names.ts';
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
  readonly names: PeopleNames;
}

/** What changes of a deed. */
export type DeedStanding = Pick<StoredDeed, 'state' | 'approvals' | 'calls' | 'names'>;

const instant = z.date().transform((at) => at.toISOString() as Instant);

const callState = z.enum(['waiting', 'calling', 'running', 'done', 'failed', 'in-doubt', 'left']);

const deedState = z.enum(['awaiting-approval', 'under-way', 'settled', 'denied', 'expired']);

const standings = z.array(
  z.object({ id: z.string(), state: deedState, requester: z.string(), approvers: z.array(z.string()) }),
);

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

const named = z.array(z.object({ id: z.string(), name: z.string() }));

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
  const [found] = standings.parse(
    await session.query('select id, state, requester, approvers from deed where id = $1', [id]),
  );
  return found === undefined ? null : { state: found.state, ...(await partsOf(session, found)) };
}

async function whole(session: SqlSession, found: z.infer<typeof deeds>[number]): Promise<StoredDeed> {
  return { ...found, ...(await partsOf(session, found)) };
}

async function partsOf(
  session: SqlSession,
  { id, requester, approvers }: Pick<StoredDeed, 'id' | 'requester' | 'approvers'>,
): Promise<Omit<DeedStanding, 'state'>> {
  const decided = approvals.parse(
    await session.query(
      'select actor, decision, reason, decided_at as at from deed_approval where deed = $1 order by decided_at',
      [id],
    ),
  );
  const called = calls.parse(
    await session.query(
      `select number, target, call, state, correlation, operation, error, attempts, at,
         sent_at as "sentAt", trace
       from deed_call where deed = $1 order by number`,
      [id],
    ),
  );
  const people = [requester, ...approvers, ...decided.map(({ actor }) => actor)];
  return { approvals: decided, calls: called, names: await namesOf(session, people) };
}

/** A name that two people bear says of neither who he is: it is none. */
async function namesOf(session: SqlSession, people: readonly string[]): Promise<PeopleNames> {
  const rows = named.parse(
    await session.query(
      `select id, name from person where id in (select lower(value) from json_array_elements_text($1::text::json))
         and not exists (select from person other where other.name = person.name and other.id <> person.id)`,
      [JSON.stringify(people)],
    ),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
