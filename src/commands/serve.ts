import { DefaultAzureCredential } from '@azure/identity';
import pino from 'pino';
import { readConfiguration } from '../config/configuration.ts';
import { systemChance } from '../config/system-chance.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine } from '../engine/engine.ts';
import { channelCredential } from '../teams/channel-credential.ts';
import type { ReadinessCheck } from '../teams/readiness.ts';
import { errorTrace } from '../turns/error-trace.ts';
import { readArguments } from './arguments.ts';
import type { Command, Surroundings } from './command.ts';
import { takeForeignOutput } from './foreign-output.ts';
import { learntCatalogue } from './learnt-catalogue.ts';
import { openBot } from './open-bot.ts';
import { shutDown } from './shut-down.ts';
import { untilStopped } from './until-stopped.ts';

const ARM_SCOPE = 'https://management.azure.com/.default';

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
  const { identity, azure, store, port, logLevel } = readConfiguration(environment);
  const log = pino({ level: logLevel });
  const output = takeForeignOutput(log);
  const credential = new DefaultAzureCredential();
  const engine = createEngine({
    credential,
    clock: systemClock,
    chance: systemChance,
    scope: azure,
    tenant: 'azure',
    learnt: learntCatalogue(),
    reportError: (error) =>
      log.error({ code: 'BUG_UNEXPECTED', error: errorTrace(error) }, 'a fact could not be read'),
  });
  const azureCredential: ReadinessCheck = {
    name: 'azure',
    trouble: () =>
      credential.getToken(ARM_SCOPE).then(
        () => null,
        (error: unknown) => {
          log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'no Azure credential works');
          return 'no-token';
        },
      ),
  };
  const bot = await openBot({
    engine,
    tenant: 'azure',
    identity,
    door: null,
    store,
    host: '0.0.0.0',
    port,
    readiness: [azureCredential, channelCredential(identity, log)],
    clock: systemClock,
    log,
  }).catch((error: unknown) => {
    // Why it cannot start is a sentence for a person.
    output.giveBack();
    throw error;
  });
  log.info({ url: bot.url }, 'listening');
  await untilStopped();
  return shutDown((late) => bot.close(late));
}
