import { type Environment, readHistoryAt, readPolicy } from '../config/configuration.ts';
import type { Policy } from '../model/policy.ts';
import { readArguments, readPort } from './arguments.ts';
import { besideStore } from './beside-store.ts';
import type { Command, Surroundings } from './command.ts';
import { DEMO_POLICY } from './demo-policy.ts';
import type { SandboxBot } from './sandbox-bot.ts';
import { shutDown } from './shut-down.ts';
import { untilStopped } from './until-stopped.ts';
import { UsageError } from './usage-error.ts';
import { WORTH_ASKING } from './worth-asking.ts';

const OPTIONS = {
  world: { type: 'string', default: 'demo' },
  port: { type: 'string', default: '3978' },
  'sandbox-port': { type: 'string' },
  'no-playground': { type: 'boolean' },
  data: { type: 'string' },
} as const;

/** `npm start`: the whole product on a laptop, bot, simulated tenant and Playground, until it is stopped. */
export const start: Command = {
  usage: 'npm start -- [--world FILE|NAME] [--port N] [--sandbox-port M] [--no-playground] [--data DIR]',
  explained: `--world FILE|NAME  the simulated tenant: a world file, or one that comes with UpdateOps (demo, fabrikam)
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
  // Before a directory is laid out for what would not start.
  const { worldOf } = await import('./world-of.ts');
  const world = worldOf(values.world);
  const policy = (await policyOf(environment)) ?? DEMO_POLICY;
  const historyAt = readHistoryAt(environment);
  const bot = await besideStore({ dataDir, namedBy: '--data' }, async (database) => {
    // Most of a start goes into loading this, and the store takes about as long to open.
    const { openSandboxBot } = await import('./sandbox-bot.ts');
    const hasPlayground = !values['no-playground'];
    return openSandboxBot({
      world,
      port,
      sandboxPort,
      hasPlayground,
      policy,
      historyAt,
      database,
    });
  });
  for (const line of greeting(bot)) print(line);
  await untilStopped();
  return shutDown(bot.close);
}

/** Loaded where there is a policy alone, for the same reason. */
async function policyOf(environment: Environment): Promise<Policy | null> {
  if (!environment.UPDATEOPS_POLICY) return null;
  const { NAMED_ACTIONS } = await import('../catalogue/named-actions.ts');
  return readPolicy(environment, NAMED_ACTIONS);
}

function greeting({ url, azureUrl, playgroundUrl }: SandboxBot): readonly string[] {
  return [
    `UpdateOps bot          ${url}/api/messages`,
    ...(azureUrl === null ? [] : [`Simulated Azure        ${azureUrl}`]),
    ...(playgroundUrl === null ? [] : [`Agents Playground      ${playgroundUrl}`]),
    '',
    'Sandbox: a simulated tenant, no real machines. Worth asking in the demo:',
    ...WORTH_ASKING.flatMap(({ en, ja }, index) => [`${String(index + 1).padStart(3)}. ${en}`, `     ${ja}`]),
    '',
    'One question for each scenario, in the demo and in the world fabrikam: npm run ask -- --help',
    'Stop with Ctrl+C.',
  ];
}
