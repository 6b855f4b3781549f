import pino from 'pino';
import { type Environment, readConfiguration } from '../config/configuration.ts';
import type { NamedAction } from '../model/policy.ts';
import { readArguments } from './arguments.ts';
import { besideStore } from './beside-store.ts';
import type { Command, Surroundings } from './command.ts';
import { takeForeignOutput } from './foreign-output.ts';
import { shutDown } from './shut-down.ts';
import { untilStopped } from './until-stopped.ts';

/**
 * `npm run serve`: the bot in production, configured from the environment, until it is stopped. Refuses with every problem
 * before anything is opened; never falls back to the sandbox.
 */
export const serve: Command = {
  usage: 'npm run serve      (configuration from the environment; see .env.example)',
  explained: `It has no options: docs/operating.md and .env.example describe every setting. What is wrong with them is listed at once.

Ends with 0 when it is stopped, 2 when it cannot start, 1 on an error in UpdateOps itself.`,
  run,
};

async function run(args: readonly string[], { environment }: Surroundings): Promise<number> {
  readArguments(args, {});
  const configuration = readConfiguration(environment, await namedActions(environment));
  const log = pino({ level: configuration.logLevel });
  const output = takeForeignOutput(log);
  const bot = await besideStore(configuration.store, async (database) => {
    // More than half of the time of a start goes into loading this, and the embedded store takes about as long to open.
    const { openProductionBot } = await import('./production-bot.ts');
    return openProductionBot(configuration, database, log);
  }).catch((error: unknown) => {
    // Why it cannot start is a sentence for a person.
    output.giveBack();
    throw error;
  });
  log.info({ url: bot.url }, 'listening');
  await untilStopped();
  return shutDown((late) => bot.close(late));
}

/** Loaded where there is a policy alone: otherwise the store is opening by then. */
async function namedActions({ UPDATEOPS_POLICY: path }: Environment): Promise<readonly NamedAction[]> {
  return path ? (await import('../catalogue/named-actions.ts')).NAMED_ACTIONS : [];
}
