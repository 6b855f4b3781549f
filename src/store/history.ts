import { z } from 'zod';
import { COMPLIANCE_STATES } from '../model/compliance.ts';
import type { DayTotals, History, MachinePast, StateSpan } from '../model/history.ts';
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

const beginRows = z.tuple([z.object({ at: moment.nullable() })]);

const SPANS = `
  select known.key, known.id, known.name, known.first_seen_at as "firstSeenAt", known.gone_at as "goneAt",
    known.assessed_at as "assessedAt", held.from_at as "from", held.to_at as "to",
    coalesce(held.read_at, known.seen_at) as "readAt",
    case when held.to_at is null then known.untold else '[]'::jsonb end as untold, held.state
  from machine_known known join machine_state held on held.machine = known.number`;

const THESE = 'known.key in (select json_array_elements_text($1::text::json))';

/** What is remembered in the store. */
export function storedHistory(session: SqlSession): History {
  const pasts = async (sql: string, parameters: readonly unknown[]) =>
    pastsOf(spanRows.parse(await session.query(`${SPANS} ${sql}`, parameters)));
  return {
    begins: async () =>
      beginRows.parse(
        await session.query('select min(at) as at from history_day where totals is not null'),
      )[0].at,
    at: (machines, when) =>
      pasts(
        `where ${THESE} and held.from_at <= $2::timestamptz and (held.to_at is null or held.to_at > $2::timestamptz)`,
        [keysOf(machines), when],
      ),
    over: (machines, { from, to }) =>
      pasts(
        `where ${THESE} and held.from_at < $3::timestamptz and (held.to_at is null or held.to_at > $2::timestamptz)
         order by known.number, held.from_at`,
        [keysOf(machines), from, to],
      ),
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
    gone: async ({ from, to }, after, most) => [
      ...(
        await pasts(
          `where known.gone_at >= $1::timestamptz and known.gone_at < $2::timestamptz and held.to_at is null
           and known.key > $3 order by known.key limit $4`,
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
