import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { CallRecord, CallState, DeedState } from '../model/deed-record.ts';
import type { Instant } from '../model/instant.ts';
import type { Trace } from '../model/trace.ts';
import { type AuditEvent, appendAudit } from './audit.ts';
import type { DeliveryKey } from './delivery.ts';
import type { Database, SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

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
  readonly approvals: readonly {
    readonly actor: string;
    readonly decision: 'approved' | 'denied';
    readonly at: Instant;
  }[];
  readonly calls: readonly CallRecord[];
}

/** What is kept when somebody lets an action be carried out. */
export interface NewDeed
  extends Omit<StoredDeed, 'state' | 'approvals' | 'calls' | 'requestedAt' | 'expiresAt'> {
  /** What tells this press from others: of two with one name the first counts. */
  readonly press: string;
  readonly expiresAt: Date;
  readonly calls: readonly Pick<CallRecord, 'target' | 'call'>[];
  /** JSON that the turn needs which carries it out; that turn shows its progress in `card`, or, null, in a card of its own. */
  readonly event: unknown;
  readonly card: string | null;
}

/** A step of a call's life, as `model/deed-record.ts` draws it. */
export interface CallStep {
  readonly from: CallState;
  readonly to: CallState;
  /** Only while it is the attempt with this correlation: another process may have begun the next. */
  readonly of?: string;
  readonly correlation?: string;
  readonly operation?: CallRecord['operation'];
  readonly error?: CallRecord['error'];
}

type Told = Pick<AuditEvent, 'kind' | 'actor' | 'detail'>;

/** Actions that were let. Each move is one transaction with the record that tells it. */
export interface Ledger {
  /** Keeps a deed and begins its turn; the id of the one that was kept under the same press before, where there is one. */
  open(deed: NewDeed, told: Told): Promise<string>;
  /** The id of the one that was kept under a press; null: none was. */
  underPress(press: string): Promise<string | null>;
  /**
   * Has the turn that carries a deed out run at once, wherever it had come to, also where it was ended; false where it is under way in a process.
   */
  wake(deed: Pick<NewDeed, 'id' | 'conversation' | 'event' | 'card'>): Promise<boolean>;
  /** Null where there is none of that id. */
  find(id: string): Promise<StoredDeed | null>;
  /** Notes a decision, one a person; false where he has decided before, or nothing is to be decided any more. */
  decide(id: string, actor: string, decision: 'approved' | 'denied', told: Told): Promise<boolean>;
  /** Moves a deed on; false where it is no longer in `from`. */
  move(id: string, from: DeedState, to: DeedState, told: Told): Promise<boolean>;
  /** Moves a call on; false where it is no longer in `from`: somebody else has moved it. */
  step(id: string, number: number, step: CallStep, told: Told): Promise<boolean>;
  /** Notes what Azure shows of a call in doubt; false where it is not any more. */
  trace(id: string, number: number, trace: Trace, told: Told): Promise<boolean>;
  /** Leaves every call that has not been sent. How many. */
  leave(id: string, told: Told): Promise<number>;
  /** Tells something that moves nothing; null: of no deed that is kept. */
  tell(id: string | null, told: Told): Promise<void>;
}

/** Under this name the turn that carries a deed out is kept among the deliveries of its conversation. */
function deedDelivery(conversation: string, id: string): DeliveryKey {
  return { conversation, activity: `deed ${id}` };
}

const instant = z.date().transform((at) => at.toISOString() as Instant);

const callState = z.enum(['waiting', 'calling', 'running', 'done', 'failed', 'in-doubt', 'left']);

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
    state: z.enum(['awaiting-approval', 'under-way', 'settled', 'denied', 'expired']),
  }),
);

const approvals = z.array(
  z.object({ actor: z.string(), decision: z.enum(['approved', 'denied']), at: instant }),
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

export function storedLedger(database: Database, clock: Clock): Ledger {
  const now = () => clock.now().toISOString();

  const tellIn = (session: SqlSession, deed: string | null, told: Told) =>
    appendAudit(session, { ...told, deed, at: clock.now() });

  /** One change and its record, or neither. */
  const changed = (deed: string, told: Told, change: (session: SqlSession) => Promise<readonly unknown[]>) =>
    database.transaction(async (session) => {
      const rows = await change(session);
      if (rows.length > 0) await tellIn(session, deed, told);
      return rows.length;
    });

  const whole = async (found: z.infer<typeof deeds>[number]): Promise<StoredDeed> => ({
    ...found,
    approvals: approvals.parse(
      await database.query(
        'select actor, decision, decided_at as at from deed_approval where deed = $1 order by decided_at',
        [found.id],
      ),
    ),
    calls: calls.parse(
      await database.query(
        `select number, target, call, state, correlation, operation, error, attempts, at,
           sent_at as "sentAt", trace
         from deed_call where deed = $1 order by number`,
        [found.id],
      ),
    ),
  });

  return {
    open: (deed, told) =>
      database.transaction(async (session) => {
        const opened = await session.query(OPENING, [
          deed.id,
          deed.press,
          deed.conversation,
          deed.requester,
          now(),
          storableJson(deed.plan),
          storableJson(deed.questions),
          deed.approvalsNeeded,
          JSON.stringify(deed.approvers),
          deed.expiresAt.toISOString(),
          deed.approvalsNeeded > 0 ? 'awaiting-approval' : 'under-way',
        ]);
        if (opened.length === 0) {
          const [before] = z
            .array(z.object({ id: z.string() }))
            .parse(await session.query('select id from deed where press = $1', [deed.press]));
          return before?.id ?? deed.id;
        }
        await session.query(
          `insert into deed_call (deed, number, target, call, state, at)
           select $1, number, target, call, 'waiting', $3::timestamptz
           from json_to_recordset($2::text::json) as row (number integer, target integer, call integer)`,
          [deed.id, JSON.stringify(deed.calls.map((call, number) => ({ ...call, number }))), now()],
        );
        const { conversation, activity } = deedDelivery(deed.conversation, deed.id);
        await session.query(
          `insert into delivery (conversation, activity, event, card, state, received_at, due_at, attempts)
           values ($1, $2, $3::jsonb, $4, 'waiting', $5, $5, 0)`,
          [conversation, activity, storableJson(deed.event), deed.card, now()],
        );
        await tellIn(session, deed.id, told);
        return deed.id;
      }),

    underPress: async (press) => {
      const [kept] = z
        .array(z.object({ id: z.string() }))
        .parse(await database.query('select id from deed where press = $1', [press]));
      return kept?.id ?? null;
    },

    wake: async ({ id, conversation, event, card }) => {
      const { activity } = deedDelivery(conversation, id);
      const woken = await database.query(WAKING, [conversation, activity, storableJson(event), card, now()]);
      return woken.length > 0;
    },

    find: async (id) => {
      const [found] = deeds.parse(await database.query(`select ${DEED} from deed where id = $1`, [id]));
      return found === undefined ? null : whole(found);
    },

    decide: async (id, actor, decision, told) =>
      (await changed(id, told, (session) =>
        session.query(
          `insert into deed_approval (deed, actor, decision, decided_at)
           select id, $2, $3, $4 from deed where id = $1 and state = 'awaiting-approval'
           on conflict do nothing returning actor`,
          [id, actor, decision, now()],
        ),
      )) > 0,

    move: async (id, from, to, told) =>
      (await changed(id, told, (session) =>
        session.query('update deed set state = $3 where id = $1 and state = $2 returning id', [id, from, to]),
      )) > 0,

    step: async (id, number, { from, to, of, correlation, operation, error }, told) =>
      (await changed(id, told, (session) =>
        session.query(STEPPING, [
          id,
          number,
          from,
          to,
          now(),
          correlation ?? null,
          operation === undefined ? null : JSON.stringify(operation),
          error === undefined || error === null ? null : storableJson(error),
          of ?? null,
        ]),
      )) > 0,

    trace: async (id, number, trace, told) =>
      (await changed(id, told, (session) =>
        session.query(
          `update deed_call set trace = $3::jsonb where deed = $1 and number = $2 and state = 'in-doubt' returning number`,
          [id, number, JSON.stringify(trace)],
        ),
      )) > 0,

    leave: (id, told) =>
      changed(id, told, (session) =>
        session.query(
          `update deed_call set state = 'left', at = $2 where deed = $1 and state = 'waiting' returning number`,
          [id, now()],
        ),
      ),

    tell: async (id, told) => {
      await database.transaction((session) => tellIn(session, id, told));
    },
  };
}

const OPENING = `
  insert into deed (id, press, conversation, requester, requested_at, plan, questions, approvals_needed,
    approvers, expires_at, state)
  values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9::jsonb, $10, $11)
  on conflict (press) do nothing returning id`;

/** What a process works on is its own: it goes on by itself. */
const WAKING = `
  insert into delivery as known (conversation, activity, event, state, card, received_at, due_at)
  values ($1, $2, $3::jsonb, 'waiting', $4, $5, $5)
  on conflict (conversation, activity) do update
    set state = 'waiting', event = excluded.event, card = coalesce(known.card, excluded.card), attempts = 0, due_at = excluded.due_at
    where known.state <> 'taken'
  returning activity`;

/** An attempt is counted when it is about to be sent. */
const STEPPING = `
  update deed_call set state = $4, at = $5::timestamptz, correlation = coalesce($6, correlation),
    operation = coalesce($7::jsonb, operation), error = coalesce($8::jsonb, error),
    attempts = attempts + case when $4 = 'calling' then 1 else 0 end,
    sent_at = case when $4 = 'calling' then $5::timestamptz else sent_at end
  where deed = $1 and number = $2 and state = $3 and correlation is not distinct from coalesce($9, correlation)
  returning number`;
