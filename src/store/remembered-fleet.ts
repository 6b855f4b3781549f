import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { MissedDay } from '../model/history.ts';
import { MINUTE_IN_MS, momentAt } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { SeenMachine } from '../model/machine-state.ts';
import { endOfDay } from './day-end.ts';
import { recordPage } from './record-page.ts';
import type { Database, SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** How long a process has a day that it does not go on with: the time after which it is taken for gone. */
const HELD_IN_MS = 10 * MINUTE_IN_MS;

const takenRows = z.array(z.object({ beganAt: z.date() }));

/** A day that no look is of, as it is filled in. */
export type FilledDay = Pick<MissedDay, 'day' | 'installations'>;

const lastRows = z.tuple([z.object({ day: z.string().nullable() })]);

/** A look at the fleet that this process has begun, or gone on with. */
export interface DayUnderWay {
  /** Keeps what differs from what is remembered. False where another process has the day: then nothing is kept. */
  record(machines: readonly SeenMachine[]): Promise<boolean>;
  /** The last day before it that a look is of; null: there is none. */
  before(): Promise<string | null>;
  /**
   * Ends the day with its totals; `unread`: the places that could not be searched; `missed`: the days since the last look, with what is filled in of them. False where
   * another process has it.
   */
  end(unread: readonly Text[], missed?: readonly FilledDay[]): Promise<boolean>;
  /** Leaves the day to whoever looks in `pauseInMs`. */
  leave(pauseInMs: number): Promise<void>;
}

/** The daily looks, shared by all processes of one store. */
export interface RememberedFleet {
  /** Null where the day, or a later one, is over, or another process has it. What one has begun and left another goes on with. */
  take(day: string): Promise<DayUnderWay | null>;
}

/** `taker` names this process among those that share the store. */
export function rememberedFleet(database: Database, clock: Clock, taker: string): RememberedFleet {
  const inMs = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString();
  return {
    take: async (day) => {
      const [taken] = takenRows.parse(
        await database.query(TAKING, [day, clock.now().toISOString(), taker, inMs(HELD_IN_MS)]),
      );
      if (taken === undefined) return null;
      // What this process finds it found now, though another may have begun the day hours ago; whose clock may be ahead.
      const at = momentAt(Math.max(clock.now().getTime(), taken.beganAt.getTime()));
      const holding = (work: (session: SqlSession) => Promise<void>) =>
        database.transaction(async (session) => {
          const held = await session.query(HOLDING, [day, taker, inMs(HELD_IN_MS)]);
          if (held.length > 0) await work(session);
          return held.length > 0;
        });
      return {
        record: (machines) => holding((session) => recordPage(session, day, machines, at)),
        before: async () => lastRows.parse(await database.query(LAST_BEFORE, [day]))[0].day,
        end: (unread, missed = []) =>
          holding(async (session) => {
            await endOfDay(session, day, at, unread);
            if (missed.length > 0) await session.query(FILLING_IN, [filledJson(missed), at]);
          }),
        leave: async (pauseInMs) => {
          await database.query(LEAVING, [day, taker, inMs(pauseInMs)]);
        },
      };
    },
  };
}

const LAST_BEFORE = 'select max(day) as day from history_day where day < $1 and totals is not null';

function filledJson(missed: readonly FilledDay[]): string {
  return storableJson(missed.map(({ day, installations }) => ({ day, missed: { installations } })));
}

/** A look that was begun and never ended is none. */
const FILLING_IN = `
  insert into history_day as known (day, began_at, missed)
  select day, $2::timestamptz, missed from json_to_recordset($1::text::json) as row (day text, missed jsonb)
  on conflict (day) do update
    set began_at = excluded.began_at, missed = excluded.missed, taker = null, held_until = null
    where known.totals is null`;

const TAKING = `
  insert into history_day as known (day, began_at, taker, held_until)
  select $1, $2::timestamptz, $3, $4::timestamptz
  where not exists (select 1 from history_day where day > $1 and totals is not null)
  on conflict (day) do update set taker = excluded.taker, held_until = excluded.held_until
  where known.totals is null and known.held_until <= $2::timestamptz
  returning began_at as "beganAt"`;

const HOLDING = `
  update history_day set held_until = $3::timestamptz
  where day = $1 and taker = $2 and totals is null returning day`;

const LEAVING = `
  update history_day set taker = null, held_until = $3::timestamptz
  where day = $1 and taker = $2 and totals is null`;
