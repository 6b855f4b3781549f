import pino from 'pino';
import { ownRoles } from '../azure/read/own-roles.ts';
import { createWriteDoor } from '../azure/write/write-door.ts';
import { NAMED_ACTIONS } from '../catalogue/named-actions.ts';
import { readHistoryAt, readPolicy } from '../config/configuration.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine } from '../engine/engine.ts';
import { RunningClock } from '../sandbox/running-clock.ts';
import { startServer } from '../sandbox/server.ts';
import { storedHistory } from '../store/history.ts';
import { whenOpen } from '../store/when-open.ts';
import { errorTrace } from '../turns/error-trace.ts';
import { readArguments, readPort } from './arguments.ts';
import { besideStore } from './beside-store.ts';
import type { Command, Surroundings } from './command.ts';
import { DEMO_POLICY } from './demo-policy.ts';
import { openBot } from './open-bot.ts';
import { openPlayground, THREADS_LISTEN_AFTER_IN_MS } from './playground.ts';
import { connectToSandbox } from './sandbox-connection.ts';
import { GRAPH_DELAY_IN_MS, LONGEST_QUERY_IN_MS } from './served-tenant.ts';
import { shutDown } from './shut-down.ts';
import { untilStopped } from './until-stopped.ts';
import { UsageError } from './usage-error.ts';
import { warmTenant } from './warm-tenant.ts';
import { worldOf } from './world-of.ts';
import { WORTH_ASKING } from './worth-asking.ts';

const OPTIONS = {
  world: { type: 'string', default: 'demo' },
  port: { type: 'string', default: '3978' },
  'sandbox-port': { type: 'string' },
  'no-playground': { type: 'boolean' },
  data: { type: 'string' },
} as const;

const LOOPBACK = '127.0.0.1';

/** `npm start`: the whole product on a laptop, bot, simulated tenant and Playground, until it is stopped. */
export const start: Command = {
  usage: 'npm start -- [--world FILE|NAME] [--port N] [--sandbox-port M] [--no-playground] [--data DIR]',
  explained: `--world FILE|NAME  the simulated tenant: a world file, or one that comes with UpdateOps (demo)
--port N           where the bot listens on loopback (3978); 0 takes any free port
--sandbox-port M   serve the simulated tenant on loopback port M as well
--no-playground    the bot alone, without the Agents Playground in the browser
--data DIR         where the store lives; without it in memory, gone when the bot stops

UPDATEOPS_POLICY, where it is set, says who may do what; without it everybody everything, an installation with a second person's approval.

Ends with 0 when it is stopped, 2 when it cannot start, 1 on an error in UpdateOps itself.`,
  run,
};

async function run(args: readonly string[], { environment, print }: Surroundings): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const port = readPort('--port', values.port);
  const sandboxPort =
    values['sandbox-port'] === undefined ? null : readPort('--sandbox-port', values['sandbox-port']);
  const dataDir = values.data ?? null;
  if (dataDir?.trim() === '')
    throw new UsageError('--data: is blank; write a directory, or leave the option out');
  const policy = readPolicy(environment, NAMED_ACTIONS) ?? DEMO_POLICY;
  const world = worldOf(values.world);

  const sandboxClock = new RunningClock(new Date(world.now));
  const { sandbox, connection, scope } = connectToSandbox(world, sandboxClock, GRAPH_DELAY_IN_MS);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const reportError = (error: unknown) =>
    log.error({ code: 'BUG_UNEXPECTED', error: errorTrace(error) }, 'a fact could not be read');
  // What is open when something fails is closed again: a server that still listens would keep the process alive.
  const opened: { close(late?: AbortSignal): void | Promise<void> }[] = [];
  const close = async (late?: AbortSignal) => {
    for (const each of opened.toReversed()) await each.close(late);
  };
  try {
    const bot = await besideStore({ dataDir, namedBy: '--data' }, (database) => {
      const engine = createEngine({
        ...connection,
        scope,
        tenant: 'sandbox',
        policy,
        history: storedHistory(whenOpen(database)),
        reportError,
      });
      return openBot({
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
        remembering: {
          surveyor: engine,
          clock: sandboxClock,
          at: readHistoryAt(environment),
        },
        log,
        ...(!values['no-playground'] && { threadsListenAfterInMs: THREADS_LISTEN_AFTER_IN_MS }),
      });
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
    const playground = values['no-playground'] ? null : openPlayground(`${bot.url}/api/messages`);
    if (playground) opened.push(playground);
    // While the Playground starts, in a process of its own.
    await warmTenant(world, reportError);
    const playgroundUrl = (await playground?.listening) ?? null;

    for (const line of greeting(bot.url, azure?.url ?? null, playgroundUrl)) print(line);
  } catch (error) {
    await close();
    throw error;
  }
  await untilStopped();
  return shutDown(close);
}

function greeting(bot: string, azure: string | null, playground: string | null): readonly string[] {
  return [
    `UpdateOps bot          ${bot}/api/messages`,
    ...(azure === null ? [] : [`Simulated Azure        ${azure}`]),
    ...(playground === null ? [] : [`Agents Playground      ${playground}`]),
    '',
    'Sandbox: a simulated tenant, no real machines. Worth asking in the demo:',
    ...WORTH_ASKING.flatMap(({ en, ja }, index) => [`${String(index + 1).padStart(3)}. ${en}`, `     ${ja}`]),
    '',
    'Stop with Ctrl+C.',
  ];
}
