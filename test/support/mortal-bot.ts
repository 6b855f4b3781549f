import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { pino } from 'pino';
import { botStore } from '../../src/store/bot-store.ts';
import { openDatabase, type StorePlace } from '../../src/store/database.ts';
import { RANDOM_IDS } from '../../src/store/ids.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { createBotServer } from '../../src/teams/server.ts';
import { plainAnswer, understand } from './bot-bench.ts';
import { fastClock } from './fast-clock.ts';
import { NO_RUNS } from './no-runs.ts';
import { plainRenderer } from './plain-renderer.ts';
import { watchedAnswer } from './watched-answer.ts';

/** Where the process kills itself: at the statement that has this text, or when it reads Azure. */
export type Death =
  | { readonly at: 'statement'; readonly text: string; readonly when: 'before' | 'after' }
  | { readonly at: 'reading' };

/** What the process takes of the machine's memory: now, and at most so far. */
export interface BotMemory {
  readonly nowInMb: number;
  readonly mostInMb: number;
}

/** What the process is told first; until then it has loaded everything and opened nothing. */
export interface MortalBotSetup {
  readonly place: StorePlace;
  readonly epochInMs: number;
  /** How many times faster its clock runs than the machine's. */
  readonly speed: number;
  /** What is said of every machine; absent: nothing is found of any. */
  readonly machines?: 'broken' | 'mended';
  /** Where it dies, of what it does at once; it can be told later as well. */
  readonly death?: Death;
}

flushCompileCache();
const [{ place, epochInMs, speed, machines, death: given = null }] = (await once(process, 'message')) as [
  MortalBotSetup,
];
let death: Death | null = given;
process.on('message', (message: Death | 'memory') => {
  if (message !== 'memory') death = message;
  process.send?.(message === 'memory' ? JSON.stringify(memory()) : 'armed');
});

const memory = (): BotMemory => ({
  nowInMb: process.memoryUsage.rss() / 1_000_000,
  mostInMb: process.resourceUsage().maxRSS / 1_000,
});

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

const database = await openDatabase(place);
const mortal: Database = {
  ...database,
  query: async (sql, parameters) => {
    const isLast = death?.at === 'statement' && sql.includes(death.text);
    if (isLast && death?.at === 'statement' && death.when === 'before') await die();
    const rows = await database.query(sql, parameters);
    if (isLast) await die();
    return rows;
  },
};
const clock = fastClock(epochInMs, speed);
const server = await createBotServer({
  engine: {
    understand,
    answer: (question, asker) =>
      death?.at === 'reading'
        ? die()
        : Promise.resolve(
            machines === undefined
              ? plainAnswer(question, asker, clock.now())
              : watchedAnswer(question, asker, machines),
          ),
  },
  calendar: NO_RUNS,
  render: plainRenderer,
  store: botStore(mortal, clock, RANDOM_IDS.next()),
  ids: RANDOM_IDS,
  clock,
  chance: () => 0.5,
  log: pino({ level: 'fatal' }),
  identity: null,
  host: '127.0.0.1',
  port: 0,
  readiness: [],
});
void server.watch();
process.send?.(server.url);
// Whoever started it is gone, and would have ended it.
process.once('disconnect', () => process.exit());
process.once('SIGTERM', async () => {
  await server.close();
  await database.close();
  process.disconnect();
});
