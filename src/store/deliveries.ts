import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { Delivery, DeliveryKey, DeliveryState, DueDelivery } from './delivery.ts';
import { gathered } from './gathered.ts';
import { referencesSeen } from './references-seen.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** How long a process has what it took, if it does not renew it: the time after which it is taken for gone. */
export const HELD_IN_MS = 15_000;

/** The deliveries as one process, `taker`, has them. Each call is one statement. */
export interface Deliveries {
  /** Keeps the delivery and the way back, and takes it. False for every later delivery of the same name, on any replica. */
  take(delivery: Delivery): Promise<boolean>;
  /** Goes on holding what this process works on. */
  renew(held: readonly DeliveryKey[]): Promise<void>;
  /** Goes on holding one. False where another process has it, or it was ended. */
  hold(key: DeliveryKey): Promise<boolean>;
  /** Takes up to `most` that are due, the oldest first. */
  takeDue(most: number): Promise<readonly DueDelivery[]>;
  /** Writes down which card shows how far the answer has come. */
  shown(key: DeliveryKey, card: string): Promise<void>;
  /** Ends its life; what came is kept no longer, only that it came. */
  settle(key: DeliveryKey, state: Extract<DeliveryState, 'answered' | 'given-up'>): Promise<void>;
  /** Leaves what was looked at to whoever finds it due, from `pauseInMs` on: nothing failed, so its attempts begin anew. */
  rest(key: DeliveryKey, pauseInMs: number): Promise<void>;
  /** Leaves it to whoever finds it due, from `pauseInMs` on. */
  release(keys: readonly DeliveryKey[], pauseInMs: number): Promise<void>;
}

/** One statement takes this many arrivals at most; a body is a quarter of a megabyte at most. */
const TAKEN_TOGETHER = 200;

const keys = z.array(z.object({ conversation: z.string(), activity: z.string() }));

const dueRows = z.array(
  z.object({
    conversation: z.string(),
    activity: z.string(),
    event: z.unknown(),
    question: z.unknown(),
    card: z.string().nullable(),
    receivedAt: z.date(),
    attempts: z.number().int(),
  }),
);

const KEYS = `json_to_recordset($1::text::json) as key (conversation text, activity text)`;
/**
 * Only what is taken has a taker. Within `coalesce` the planner takes it for what half of the rows have: said plainly it
 * expects one row of a table that has just grown, whose statistics nobody has gathered, and compares each key with each row.
 */
const OURS = `delivery.conversation = key.conversation and delivery.activity = key.activity
  and coalesce(delivery.taker = $2, false)`;

export function storedDeliveries(session: SqlSession, clock: Clock, taker: string): Deliveries {
  const seen = referencesSeen();
  const inMs = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString();

  const takeAll = async (deliveries: readonly Delivery[]): Promise<readonly boolean[]> => {
    const now = clock.now();
    const rows = deliveries.map(({ reference, ...delivery }) => {
      const json = JSON.stringify(reference);
      const isKnown = seen.has(delivery.conversation, json, now);
      return { ...delivery, reference: isKnown ? null : reference };
    });
    const taken = keys.parse(
      await session.query(TAKING, [storableJson(rows), taker, now.toISOString(), inMs(HELD_IN_MS)]),
    );
    for (const { conversation, reference } of deliveries)
      seen.add(conversation, JSON.stringify(reference), now);
    const isTaken = new Set(taken.map(nameOf));
    // Of two with one name in the same statement the first is the one that was taken.
    return deliveries.map((delivery) => isTaken.delete(nameOf(delivery)));
  };

  /** How many it moved: those that this process still had. */
  const move = async (held: readonly DeliveryKey[], change: string, values: readonly unknown[]) => {
    if (held.length === 0) return 0;
    const named = held.map(({ conversation, activity }) => ({ conversation, activity }));
    const moved = await session.query(
      `update delivery set ${change} from ${KEYS} where ${OURS} returning delivery.activity`,
      [JSON.stringify(named), taker, ...values],
    );
    return moved.length;
  };

  return {
    take: gathered(TAKEN_TOGETHER, takeAll),
    renew: async (held) => {
      await move(held, 'due_at = $3', [inMs(HELD_IN_MS)]);
    },
    hold: async (key) => (await move([key], 'due_at = $3', [inMs(HELD_IN_MS)])) === 1,
    takeDue: async (most) => {
      const due = dueRows.parse(
        await session.query(TAKING_DUE, [clock.now().toISOString(), taker, inMs(HELD_IN_MS), most]),
      );
      return due.toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
    },
    shown: async (key, card) => {
      await move([key], 'card = $3', [card]);
    },
    settle: async (key, state) => {
      await move([key], 'state = $3, taker = null, due_at = null, event = null, question = null', [state]);
    },
    rest: async (key, pauseInMs) => {
      await move([key], `state = 'waiting', taker = null, attempts = 0, due_at = $3`, [inMs(pauseInMs)]);
    },
    release: async (held, pauseInMs) => {
      await move(held, `state = 'waiting', taker = null, due_at = $3`, [inMs(pauseInMs)]);
    },
  };
}

function nameOf({ conversation, activity }: DeliveryKey): string {
  return JSON.stringify([conversation, activity]);
}

/** A way back, and what a person is called, is written where it is new or another, and otherwise marked as seen, at most daily. */
const TAKING = `
  with arriving as (
    select * from json_to_recordset($1::text::json)
      as row (conversation text, activity text, event jsonb, reference jsonb, person text, sender json)
  ), taken as (
    insert into delivery (conversation, activity, event, state, taker, received_at, due_at)
    select conversation, activity, event, 'taken', $2, $3::timestamptz, $4::timestamptz from arriving
    on conflict (conversation, activity) do nothing
    returning conversation, activity
  ), kept as (
    insert into conversation_reference as known (conversation, reference, changed_at, person)
    select distinct on (conversation) conversation, reference, $3::timestamptz, person from arriving
    where reference is not null
    on conflict (conversation) do update
      set reference = excluded.reference, changed_at = excluded.changed_at, person = excluded.person
    where known.reference <> excluded.reference or known.changed_at < excluded.changed_at - interval '1 day'
      or known.person is distinct from excluded.person
  ), senders as (
    select distinct on (id) lower(sender->>'id') as id, sender->>'name' as name from arriving where sender is not null
  ), named as (
    insert into person as known (id, name, seen_at)
    select id, name, $3::timestamptz from senders
    where not exists (
      select from person same
      where same.id = senders.id and same.name = senders.name and same.seen_at > $3::timestamptz - interval '1 day'
    )
    on conflict (id) do update set name = excluded.name, seen_at = excluded.seen_at
  )
  select conversation, activity from taken`;

/** Rows that another replica is taking are left to it, so that none waits and none is taken twice. */
const TAKING_DUE = `
  with due as (
    select conversation, activity from delivery
    where state in ('waiting', 'taken') and due_at <= $1::timestamptz
    order by received_at limit $4 for update skip locked
  )
  update delivery set state = 'taken', taker = $2, due_at = $3::timestamptz, attempts = attempts + 1
  from due where delivery.conversation = due.conversation and delivery.activity = due.activity
  returning delivery.conversation, delivery.activity, event, question, card,
    received_at as "receivedAt", attempts`;
