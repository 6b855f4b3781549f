import type { CarryingOutParts } from '../acting/carrying-out.ts';
import type { SentAs } from '../acting/own-roles.ts';
import { systemChance } from '../config/system-chance.ts';
import type { Answer } from '../model/answer.ts';
import type { BotIdentity } from '../model/bot-identity.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import type { RunCalendar } from '../model/run-notice.ts';
import { keepRemembering } from '../remembering/keep-remembering.ts';
import type { RememberingParts } from '../remembering/remember-due.ts';
import { botStore } from '../store/bot-store.ts';
import { keepForgetting } from '../store/forgetting.ts';
import { RANDOM_IDS } from '../store/ids.ts';
import { storedLedger } from '../store/ledger.ts';
import { rememberedFleet } from '../store/remembered-fleet.ts';
import type { Database } from '../store/sql-session.ts';
import type { ReadinessCheck } from '../teams/readiness.ts';
import { type BotServer, createBotServer, type ListsParts } from '../teams/server.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { botRenderer } from './bot-renderer.ts';
import { collectSooner } from './collect-sooner.ts';
import { warmUnderstanding } from './warm-understanding.ts';

export interface BotOptions {
  readonly engine: Engine & RunCalendar;
  readonly tenant: Answer['tenant'];
  readonly identity: BotIdentity | null;
  /** Opening or open. The bot closes it when it is closed itself. */
  readonly database: Promise<Database>;
  readonly host: string;
  readonly port: number;
  /** Checks beside the store's own. */
  readonly readiness: readonly ReadinessCheck[];
  /** The door that actions go through, and who may have them; null: nothing is carried out. */
  readonly acting: (Omit<CarryingOutParts, 'ledger' | 'clock' | 'ids'> & SentAs) | null;
  /** Where whole lists are had by a link; absent: nowhere. */
  readonly lists?: ListsParts | null;
  readonly clock: Clock;
  /** Who looks at the fleet once a day, when, and on which clock: the tenant's. */
  readonly remembering: Omit<RememberingParts, 'fleet'>;
  readonly log: Log;
  readonly threadsKnownAfterInMs?: number;
}

/** The running bot: its server listening. Rejects with the error of the store, or the system's where the port is taken. */
export async function openBot(options: BotOptions): Promise<BotServer> {
  const { engine, tenant, identity, host, port, clock, log, remembering, threadsKnownAfterInMs } = options;
  const database = await options.database;
  collectSooner();
  warmUnderstanding(engine);
  const server = await createBotServer({
    identity,
    host,
    port,
    readiness: [{ name: 'store', trouble: () => database.trouble() }, ...options.readiness],
    engine,
    calendar: engine,
    render: botRenderer(tenant, Boolean(options.lists)),
    store: botStore(database, clock, RANDOM_IDS.next()),
    lists: options.lists ?? null,
    acting: options.acting && { ...options.acting, ledger: storedLedger(database, clock) },
    ids: RANDOM_IDS,
    chance: systemChance,
    clock,
    log,
    ...(threadsKnownAfterInMs !== undefined && { threadsKnownAfterInMs }),
  });
  const closing = new AbortController();
  const fleet = rememberedFleet(database, remembering.clock, RANDOM_IDS.next());
  const underWay = Promise.all([
    server.watch(),
    keepForgetting(database, clock, closing.signal, (error) =>
      log.error({ code: 'STORE_UNAVAILABLE', error: errorTrace(error) }, 'old rows could not be deleted'),
    ),
    keepRemembering({ ...remembering, fleet }, closing.signal, (error) =>
      log.error({ error: errorTrace(error) }, 'the daily look at the fleet failed'),
    ),
  ]);
  const stop = async (late?: AbortSignal) => {
    closing.abort();
    await server.close(late);
    await underWay;
  };
  return { ...server, close: (late) => stop(late).finally(() => database.close()) };
}
