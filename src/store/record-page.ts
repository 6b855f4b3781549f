import { z } from 'zod';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { isAnotherState, type SeenMachine, stateAfter } from '../model/machine-state.ts';
import type { SqlSession } from './sql-session.ts';
import { stateJson, storedState } from './state-json.ts';
import { storableJson, storableText } from './storable-json.ts';

const knownRows = z.array(
  z.object({ number: z.number().int(), key: z.string(), state: storedState.nullable() }),
);

/**
 * Keeps what a look found of some machines, in the transaction of `session`: a row for each that stands otherwise than it is
 * remembered. What this day, whoever works at it, has seen already is left as it is.
 */
export async function recordPage(
  session: SqlSession,
  day: string,
  machines: readonly SeenMachine[],
  at: Instant,
): Promise<void> {
  const byKey = new Map(machines.map((each) => [storableText(machineKey(each.machine.id)), each]));
  const pages = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(rowOf);
  await session.query(MEETING, [storableJson(pages), at]);
  const known = knownRows.parse(await session.query(FINDING, [JSON.stringify([...byKey.keys()]), day]));
  const looks = known.flatMap(({ number, key, state: before }) => {
    const seen = byKey.get(key)?.state;
    if (seen === undefined) return [];
    const after = stateAfter(before, seen, at);
    const isAnother = before === null || isAnotherState(before, after);
    const { assessedAt, untold } = seen;
    return [{ key, number, assessedAt, untold, state: isAnother ? stateJson(after) : null }];
  });
  const changes = looks.filter(({ state }) => state !== null);
  if (changes.length > 0) await session.query(CHANGING, [storableJson(changes), at]);
  await session.query(SEEING, [storableJson(looks), storableJson(pages), at]);
}

function rowOf([key, { machine, tags }]: readonly [string, SeenMachine]): Readonly<Record<string, unknown>> {
  const { id, name, subscriptionId, kind, resourceGroup, location, osType } = machine;
  return {
    key,
    id,
    name,
    subscription: subscriptionId?.toLowerCase() ?? null,
    traits: { kind, resourceGroup, location, osType, ...(tags !== null && { tags }) },
  };
}

const MACHINES = (parameter: string) =>
  `json_to_recordset(${parameter}::text::json) as seen (key text, id text, name text, subscription text, traits jsonb)`;

const MEETING = `
  insert into machine_known (key, id, name, subscription, traits, first_seen_at)
  select key, id, name, subscription, traits, $2::timestamptz from ${MACHINES('$1')}
  on conflict (key) do nothing`;

/** Held until the transaction is over: who looks at the same machine at the same time waits, and finds it seen. */
const FINDING = `
  select known.number, known.key, held.state
  from machine_known known
    left join machine_state held on held.machine = known.number and held.from_at = known.state_at
  where known.key in (select json_array_elements_text($1::text::json))
    and (known.seen_at is null or known.seen_at < (select began_at from history_day where day = $2))
  order by known.number for update of known`;

const CHANGING = `
  insert into machine_state (machine, from_at, before_read_at, state)
  select known.number, $2::timestamptz, known.seen_at, look.state
  from json_to_recordset($1::text::json) as look (number integer, state jsonb)
    join machine_known known on known.number = look.number`;

/** A tag that could not be read stays as it was. */
const SEEING = `
  update machine_known known set seen_at = $3::timestamptz, gone_at = null,
    state_at = case when look.state is null then known.state_at else $3::timestamptz end, untold = look.untold,
    assessed_at = coalesce(look."assessedAt", known.assessed_at), id = seen.id, name = seen.name,
    subscription = seen.subscription, traits = known.traits || seen.traits
  from json_to_recordset($1::text::json) as look (key text, "assessedAt" timestamptz, untold jsonb, state json)
    join ${MACHINES('$2')} on seen.key = look.key
  where known.key = look.key`;
