import pino from 'pino';
import { ownRoles } from '../azure/read/own-roles.ts';
import { createWriteDoor } from '../azure/write/write-door.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine } from '../engine/engine.ts';
import type { DailyTime } from '../model/daily-time.ts';
import type { Policy } from '../model/policy.ts';
import { RunningClock } from '../sandbox/running-clock.ts';
import { startServer } from '../sandbox/server.ts';
import type { World } from '../sandbox/world/world.ts';
import { storedHistory } from '../store/history.ts';
import type { Database } from '../store/sql-session.ts';
import { whenOpen } from '../store/when-open.ts';
import { errorTrace } from '../turns/error-trace.ts';
import { openBot } from './open-bot.ts';
import { openPlayground, THREADS_KNOWN_AFTER_IN_MS } from './playground.ts';
import { connectToSandbox } from './sandbox-connection.ts';
import { GRAPH_DELAY_IN_MS, LONGEST_QUERY_IN_MS } from './served-tenant.ts';
import { warmTenant } from './warm-tenant.ts';

const LOOPBACK = '127.0.0.1';

export interface SandboxBotOptions {
  readonly world: World;
  readonly port: number;
  /** Null: the simulated tenant is in this process alone. */
  readonly sandboxPort: number | null;
  readonly hasPlayground: boolean;
  readonly policy: Policy;
  readonly historyAt: DailyTime;
  readonly database: Promise<Database>;
}

export interface SandboxBot {
  readonly url: string;
  readonly azureUrl: string | null;
  readonly playgroundUrl: string | null;
  close(late?: AbortSignal): Promise<void>;
}

/** The bot over a simulated tenant, listening. Rejects with the store's error, or the system's where a port is taken. */
export async function openSandboxBot(options: SandboxBotOptions): Promise<SandboxBot> {
  const { world, port, sandboxPort, hasPlayground, policy, historyAt, database } = options;
  const sandboxClock = new RunningClock(new Date(world.now));
  const { sandbox, connection, scope } = connectToSandbox(world, sandboxClock, GRAPH_DELAY_IN_MS);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const reportError = (error: unknown) =>
    log.error({ code: 'BUG_UNEXPECTED', error: errorTrace(error) }, 'a fact could not be read');
  const engine = createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    policy,
    history: storedHistory(whenOpen(database)),
    reportError,
  });
  // What is open when something fails is closed again: a server that still listens would keep the process alive.
  const opened: { close(late?: AbortSignal): void | Promise<void> }[] = [];
  const close = async (late?: AbortSignal) => {
    for (const each of opened.toReversed()) await each.close(late);
  };
  try {
    const bot = await openBot({
      engine,
      tenant: 'sandbox',
      identity: null,
      acting: {
        door: createWriteDoor(connection),
        roles: (needed) => ownRoles(connection, needed),
        policy,
        people: engine,
        traces: engine,
      },
      database,
      host: LOOPBACK,
      port,
      readiness: [],
      clock: systemClock,
      remembering: { surveyor: engine, clock: sandboxClock, at: historyAt },
      log,
      ...(hasPlayground && { threadsKnownAfterInMs: THREADS_KNOWN_AFTER_IN_MS }),
    });
    opened.push(bot);
    const azure =
      sandboxPort === null
        ? null
        : await startServer(sandbox, {
            port: sandboxPort,
            clock: sandboxClock,
            longestQueryInMs: LONGEST_QUERY_IN_MS,
          });
    if (azure) opened.push(azure);
    const playground = hasPlayground ? openPlayground(`${bot.url}/api/messages`) : null;
    if (playground) opened.push(playground);
    // While the Playground starts, in a process of its own.
    await warmTenant(world, reportError);
    const playgroundUrl = (await playground?.listening) ?? null;
    return { url: bot.url, azureUrl: azure?.url ?? null, playgroundUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
