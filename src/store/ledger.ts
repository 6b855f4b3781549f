import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { Approval, CallRecord, CallState, DeedState } from '../model/deed-record.ts';
import type { Trace } from '../model/trace.ts';
import { type AuditEvent, appendAudit } from './audit.ts';
import { type DeedLists, storedDeedLists } from './deed-lists.ts';
import { type DeedTurns, deedDelivery, storedDeedTurns } from './deed-turns.ts';
import { type FullScope, fullScopes, keepOff, type PaceLimit, underLimits } from './pace.ts';
import type { Database, SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';
import { type DeedStanding, findDeeds, findStanding, type StoredDeed } from './stored-deed.ts';

/** What is kept when somebody lets an action be carried out. */
export interface NewDeed
  extends Omit<StoredDeed, 'state' | 'approvals' | 'calls' | 'names' | 'requestedAt' | 'expiresAt'> {
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
  /** Only while each of them has a place, which it takes: of a call that is about to be sent. */
  readonly under?: readonly PaceLimit[];
  /** What Azure wants to be left alone, and until when. */
  readonly keepsOff?: { readonly scopes: readonly string[]; readonly until: Date };
}

type Told = Pick<AuditEvent, 'kind' | 'actor' | 'detail'>;

/** Actions that were let. Each move is one transaction with the record that tells it. */
export interface Ledger extends DeedLists, DeedTurns {
  /** Keeps a deed and begins its turn; the id of the one that was kept under the same press before, where there is one. */
  open(deed: NewDeed, told: Told): Promise<string>;
  /** Null where there is none of that id. */
  find(id: string): Promise<StoredDeed | null>;
  /** Null where there is none of that id. */
  standing(id: string): Promise<DeedStanding | null>;
  /** Notes a decision, one a person; false where he has decided before, or nothing is to be decided any more. */
  decide(id: string, decided: Omit<Approval, 'at'>, told: Told): Promise<boolean>;
  /** Moves a deed on; false where it is no longer in `from`. */
  move(id: string, from: DeedState, to: DeedState, told: Told): Promise<boolean>;
  /** Moves a call on; false where it is no longer in `from`: somebody else has moved it; or where it has no place under its limits. */
  step(id: string, number: number, step: CallStep, told: Told): Promise<boolean>;
  /** Which limits have no place now. */
  full(limits: readonly PaceLimit[]): Promise<readonly FullScope[]>;
  /** Notes what Azure shows of a call in doubt; false where it is not any more. */
  trace(id: string, number: number, trace: Trace, told: Told): Promise<boolean>;
  /** Leaves every call that has not been sent, `error`: with why that is. How many. */
  leave(id: string, told: Told, error?: CallRecord['error']): Promise<number>;
  /** Begins the turn that posts something of a deed in its conversation, once under each name; `event` is JSON that the turn needs. Whether it began now. */
  announce(id: string, name: string, event: unknown, told: Told): Promise<boolean>;
  /** Tells something that moves nothing; null: of no deed that is kept. */
  tell(id: string | null, told: Told): Promise<void>;
}

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

  return {
    ...storedDeedLists(database),
    ...storedDeedTurns(database, clock),

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

    find: async (id) => {
      const [found] = await findDeeds(database, 'where id = $1', [id]);
      return found ?? null;
    },

    standing: (id) => findStanding(database, id),

    decide: async (id, { actor, decision, reason }, told) =>
      (await changed(id, told, (session) =>
        session.query(
          `insert into deed_approval (deed, actor, decision, reason, decided_at)
           select id, $2, $3, $4, $5 from deed where id = $1 and state = 'awaiting-approval'
           on conflict do nothing returning actor`,
          [id, actor, decision, reason, now()],
        ),
      )) > 0,

    move: async (id, from, to, told) =>
      (await changed(id, told, (session) =>
        session.query('update deed set state = $3 where id = $1 and state = $2 returning id', [id, from, to]),
      )) > 0,

    step: async (id, number, { from, to, of, correlation, operation, error, under, keepsOff }, told) =>
      (await changed(id, told, async (session) => {
        if (keepsOff !== undefined) await keepOff(session, keepsOff.scopes, keepsOff.until, clock.now());
        const moved = () =>
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
          ]);
        return under === undefined ? moved() : underLimits(session, under, clock.now(), moved);
      })) > 0,

    full: (limits) => fullScopes(database, limits, clock.now()),

    trace: async (id, number, trace, told) =>
      (await changed(id, told, (session) =>
        session.query(
          `update deed_call set trace = $3::jsonb where deed = $1 and number = $2 and state = 'in-doubt' returning number`,
          [id, number, JSON.stringify(trace)],
        ),
      )) > 0,

    leave: (id, told, error = null) =>
      changed(id, told, (session) =>
        session.query(
          `update deed_call set state = 'left', at = $2, error = coalesce($3::jsonb, error)
           where deed = $1 and state = 'waiting' returning number`,
          [id, now(), error === null ? null : storableJson(error)],
        ),
      ),

    announce: async (id, name, event, told) =>
      (await changed(id, told, (session) =>
        session.query(
          `insert into delivery (conversation, activity, event, state, received_at, due_at, attempts)
           select conversation, $2, $3::jsonb, 'waiting', $4, $4, 0 from deed where id = $1
           on conflict do nothing returning activity`,
          [id, `notice ${name} ${id}`, storableJson(event), now()],
        ),
      )) > 0,

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

/** An attempt is counted when it is about to be sent. */
const STEPPING = `
  update deed_call set state = $4, at = $5::timestamptz, correlation = coalesce($6, correlation),
    operation = coalesce($7::jsonb, operation), error = coalesce($8::jsonb, error),
    attempts = attempts + case when $4 = 'calling' then 1 else 0 end,
    sent_at = case when $4 = 'calling' then $5::timestamptz else sent_at end
  where deed = $1 and number = $2 and state = $3 and correlation is not distinct from coalesce($9, correlation)
  returning number`;
