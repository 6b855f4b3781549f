import { createSandbox } from '../sandbox/create-sandbox.ts';
import { RunningClock } from '../sandbox/running-clock.ts';
import { startServer } from '../sandbox/server.ts';
import { readArguments, readPort } from './arguments.ts';
import type { Command, Surroundings } from './command.ts';
import { GRAPH_DELAY_IN_MS, LONGEST_QUERY_IN_MS } from './served-tenant.ts';
import { untilStopped } from './until-stopped.ts';
import { worldOf } from './world-of.ts';

const OPTIONS = {
  world: { type: 'string', default: 'demo' },
  port: { type: 'string', default: '8080' },
} as const;

/** `npm run sandbox`: the simulated Azure alone, over HTTP on loopback, until it is stopped. */
export const serveSandbox: Command = {
  usage: 'npm run sandbox -- [--world FILE|NAME] [--port N]',
  explained: `--world FILE|NAME  the simulated tenant: a world file, or one that comes with UpdateOps (demo, fabrikam)
--port N           where it listens on loopback (8080); 0 takes any free port

Ends with 0 when it is stopped, 2 when it cannot start, 1 on an error in UpdateOps itself.`,
  run,
};

async function run(args: readonly string[], { print }: Surroundings): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  const port = readPort('--port', values.port);
  const world = worldOf(values.world);
  const clock = new RunningClock(new Date(world.now));
  const sandbox = createSandbox(world, { clock, graphDelayInMs: GRAPH_DELAY_IN_MS });
  const server = await startServer(sandbox, { port, clock, longestQueryInMs: LONGEST_QUERY_IN_MS });
  print(`Simulated Azure on ${server.url} (any bearer token; stop with Ctrl+C)`);
  print(`  curl -H 'Authorization: Bearer x' '${server.url}/subscriptions?api-version=2022-12-01'`);
  await untilStopped();
  await server.close();
  return 0;
}
