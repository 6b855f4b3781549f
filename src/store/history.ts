import { z } from 'zod';
import { COMPLIANCE_STATES } from '../model/compliance.ts';
import type { DayTotals, History, MachinePast, MissedDay, StateSpan } from '../model/history.ts';
import { instant } from '../model/instant.ts';
import { type MachineId, type MachineKey, machineKey } from '../model/machine.ts';
import type { SqlSession } from './sql-session.ts';
import { storedJudged, storedState } from './state-json.ts';
import { storableJson } from './storable-json.ts';

const moment = z.date().transform((at) => {
  const read = instant(at);
  if (read === null) throw new RangeError('the store holds a moment that is none');
  return read;
});

const spanRows = z.array(
  z.object({
    key: z.string().transform((key) => key as MachineKey),
    id: z.string().transform((id) => id as MachineId),
    name: z.string(),
    firstSeenAt: moment,
    goneAt: moment.nullable(),
    assessedAt: moment.nullable(),
    from: moment,
    to: moment.nullable(),
    readAt: moment,
    untold: z.array(storedJudged),
    state: storedState,
  }),
);

type SpanRow = z.infer<typeof spanRows>[number];

/** Totals as a day ended with them. */
export const dayTotals = z.object({
  machineCount: z.number(),
  compliance: z.partialRecord(z.enum(COMPLIANCE_STATES), z.number()),
  failingCount: z.number(),
  causes: z.array(z.object({ scenario: z.string(), cause: z.string(), machineCount: z.number() })),
  unseenCount: z.number(),
  untoldCount: z.number(),
  unread: z.array(z.object({ en: z.string(), ja: z.string() })),
});

const dayRows = z.array(z.object({ day: z.string(), at: moment, totals: dayTotals }));

const missedRows = z.array(
  z.object({
    day: z.string(),
    filledAt: moment,
    missed: z.object({
      installations: z.object({ succeeded: z.number(), failed: z.number(), other: z.number() }).nullable(),
    }),
  }),
);

const DAY_LENGTH = 'YYYY-MM-DD'.length;

const beginRows = z.tuple([z.object({ at: moment.nullable() })]);

/** The states of the machines that `which` selects, each until the next one. */
const spansOf = (which: string, when: string) => `
  with these as (select * from machine_known known where ${which}), held as (
    select machine, state, from_at, lead(from_at) over next as to_at, lead(before_read_at) over next as read_at
    from machine_state where machine in (select number from these)
    window next as (partition by machine order by from_at)
  )
  select these.key, these.id, these.name, these.first_seen_at as "firstSeenAt", these.gone_at as "goneAt",
    these.assessed_at as "assessedAt", held.from_at as "from", held.to_at as "to",
    coalesce(held.read_at, these.seen_at) as "readAt",
    case when held.to_at is null then these.untold else '[]'::jsonb end as untold, held.state
  from these join held on held.machine = these.number
  where ${when} order by these.key, held.from_at`;

const NAMED = 'key in (select json_array_elements_text($1::text::json))';

/** What is remembered in the store. */
export function storedHistory(session: SqlSession): History {
  const pasts = async (which: string, when: string, parameters: readonly unknown[]) =>
    pastsOf(spanRows.parse(await session.query(spansOf(which, when), parameters)));
  return {
    begins: async () =>
      beginRows.parse(
        await session.query('select min(at) as at from history_day where totals is not null'),
      )[0].at,
    at: (machines, when) =>
      pasts(NAMED, 'from_at <= $2::timestamptz and (to_at is null or to_at > $2::timestamptz)', [
        keysOf(machines),
        when,
      ]),
    over: (machines, { from, to }) =>
      pasts(NAMED, 'from_at < $3::timestamptz and (to_at is null or to_at > $2::timestamptz)', [
        keysOf(machines),
        from,
        to,
      ]),
    days: async ({ from, to }) =>
      dayRows
        .parse(
          await session.query(
            `select day, at, totals from history_day
             where totals is not null and at >= $1::timestamptz and at < $2::timestamptz order by at`,
            [from, to],
          ),
        )
        .map(({ day, at, totals }): DayTotals => ({ day, at, ...totals })),
    missed: async ({ from, to }) =>
      missedRows
        .parse(
          await session.query(
            `select day, began_at as "filledAt", missed from history_day
             where totals is null and missed is not null and day between $1 and $2 order by day`,
            [from.slice(0, DAY_LENGTH), to.slice(0, DAY_LENGTH)],
          ),
        )
        .map(({ day, filledAt, missed }): MissedDay => ({ day, filledAt, ...missed })),
    gone: async ({ from, to }, after, most) => [
      ...(
        await pasts(
          `number in (
             select number from machine_known
             where gone_at >= $1::timestamptz and gone_at < $2::timestamptz and key > $3 order by key limit $4
           )`,
          'to_at is null',
          [from, to, after ?? '', most],
        )
      ).values(),
    ],
  };
}

function keysOf(machines: readonly MachineId[]): string {
  return storableJson(machines.map(machineKey));
}

function pastsOf(rows: readonly SpanRow[]): ReadonlyMap<MachineKey, MachinePast> {
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].flatMap(([key, own]): (readonly [MachineKey, MachinePast])[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { id, name, firstSeenAt, goneAt, assessedAt } = first;
      return [[key, { id, name, firstSeenAt, goneAt, assessedAt, spans: own.map(spanOf) }]];
    }),
  );
}

function spanOf({ state, from, to, readAt, untold }: SpanRow): StateSpan {
  return { state, from, to, readAt, untold };
}
