import { z } from 'zod';
import type { Digest } from '../model/digest.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** A digest as it is kept; `plan`: JSON that the store does not look into. */
export interface StoredDigest extends Pick<Digest, 'id' | 'conversation' | 'owner'> {
  /** `unknown`: one of another release. */
  readonly state: Digest['state'] | 'unknown';
  /** Where it is posted: of a thread the channel. */
  readonly place: string;
  readonly plan: unknown;
  /** Null while it rests. */
  readonly dueAt: Date | null;
}

/** A time of a digest that has come: the turn that posts it, kept under `activity` among the deliveries of its conversation. */
export interface Slot {
  readonly id: string;
  readonly at: Date;
  /** When the digest is posted next; null: never again. */
  readonly next: Date | null;
  readonly activity: string;
  readonly event: unknown;
}

/** A turn that a digest begins at a time of its own, kept under `activity` among the deliveries of its conversation. */
export interface BegunTurn {
  readonly id: string;
  readonly activity: string;
  readonly event: unknown;
  /** When it is run. */
  readonly dueAt: Date;
  /** That it was begun is kept for a day after this. */
  readonly until: Date;
}

export interface Digests {
  /** Keeps one; false where its place has `most` already, or it is kept. */
  keep(digest: StoredDigest, most: number): Promise<boolean>;
  /** What is posted in a place, the oldest first. */
  of(place: string): Promise<readonly StoredDigest[]>;
  /** Puts another in the place of what is kept under its id; false where there is none. */
  replace(digest: StoredDigest): Promise<boolean>;
  /** Lets one rest that could be posted no more, and begins the turn that tells its owner, in one statement: once for each time that it comes to rest. */
  restAndTell(turn: Pick<BegunTurn, 'id' | 'activity' | 'event'>, now: Date): Promise<boolean>;
  /** False where it was gone. */
  remove(id: string): Promise<boolean>;
  /** Those whose time has come by `now`, the longest due first. */
  due(now: Date, most: number): Promise<readonly StoredDigest[]>;
  /** Begins the turn that posts a digest and moves it on to its next time, in one statement: of several processes one does. */
  begin(slot: Slot, now: Date): Promise<boolean>;
  /** Begins a turn of an active digest beside its times: once under its name, whichever process does. */
  beginTurn(turn: BegunTurn, now: Date): Promise<boolean>;
}

const rows = z.array(
  z.object({
    id: z.string(),
    conversation: z.string(),
    place: z.string(),
    owner: z.string().nullable(),
    plan: z.unknown(),
    state: z.enum(['active', 'paused', 'undeliverable']).or(z.string().transform(() => 'unknown' as const)),
    dueAt: z.date().nullable(),
  }),
);

const DIGEST = 'id, conversation, place, owner, plan, state, due_at as "dueAt"';

export function storedDigests(session: SqlSession): Digests {
  return {
    keep: async ({ id, conversation, place, owner, plan, state, dueAt }, most) => {
      const kept = await session.query(
        `insert into digest (id, conversation, place, owner, plan, state, due_at)
         select $1, $2, $3, $4, $5::jsonb, $6, $7::timestamptz
         where (select count(*) from digest where place = $3) < $8::integer
         on conflict (id) do nothing returning id`,
        [id, conversation, place, owner, storableJson(plan), state, dueAt?.toISOString() ?? null, most],
      );
      return kept.length === 1;
    },
    of: async (place) =>
      rows.parse(
        await session.query(`select ${DIGEST} from digest where place = $1 order by number`, [place]),
      ),
    replace: async ({ id, owner, plan, state, dueAt }) => {
      const replaced = await session.query(
        `update digest set owner = $2, plan = $3::jsonb, state = $4, due_at = $5::timestamptz
         where id = $1 returning id`,
        [id, owner, storableJson(plan), state, dueAt?.toISOString() ?? null],
      );
      return replaced.length === 1;
    },
    restAndTell: async ({ id, activity, event }, now) => {
      const rested = await session.query(RESTING, [id, activity, storableJson(event), now.toISOString()]);
      return rested.length === 1;
    },
    remove: async (id) =>
      (await session.query('delete from digest where id = $1 returning id', [id])).length === 1,
    due: async (now, most) =>
      rows.parse(
        await session.query(
          `select ${DIGEST} from digest where state = 'active' and due_at <= $1::timestamptz
           order by due_at limit $2`,
          [now.toISOString(), most],
        ),
      ),
    begin: async ({ id, at, next, activity, event }, now) => {
      const begun = await session.query(BEGINNING, [
        id,
        at.toISOString(),
        next?.toISOString() ?? null,
        activity,
        storableJson(event),
        now.toISOString(),
      ]);
      return begun.length === 1;
    },
    beginTurn: async ({ id, activity, event, dueAt, until }, now) => {
      const begun = await session.query(BEGINNING_TURN, [
        id,
        activity,
        storableJson(event),
        now.toISOString(),
        dueAt.toISOString(),
        until.toISOString(),
      ]);
      return begun.length === 1;
    },
  };
}

const RESTING = `
  with rested as (
    update digest set state = 'undeliverable', due_at = null
    where id = $1 and state = 'active'
    returning conversation
  )
  insert into delivery (conversation, activity, event, state, received_at, due_at, attempts)
  select conversation, $2, $3::jsonb, 'waiting', $4::timestamptz, $4::timestamptz, 0 from rested
  on conflict (conversation, activity) do nothing returning activity`;

const BEGINNING_TURN = `
  insert into delivery (conversation, activity, event, state, received_at, due_at, until_at, attempts)
  select conversation, $2, $3::jsonb, 'waiting', $4::timestamptz, $5::timestamptz, $6::timestamptz, 0
  from digest where id = $1 and state = 'active'
  on conflict (conversation, activity) do nothing returning activity`;

const BEGINNING = `
  with moved as (
    update digest set due_at = $3::timestamptz
    where id = $1 and state = 'active' and due_at = $2::timestamptz
    returning conversation
  )
  insert into delivery (conversation, activity, event, state, received_at, due_at, attempts)
  select conversation, $4, $5::jsonb, 'waiting', $6::timestamptz, $6::timestamptz, 0 from moved
  on conflict (conversation, activity) do nothing returning activity`;
