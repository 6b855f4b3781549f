import { DefaultAzureCredential } from '@azure/identity';
import pino from 'pino';
import { type Environment, readConfiguration } from '../config/configuration.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine } from '../engine.ts';
import { openBot } from '../open-bot.ts';
import type { ReadinessCheck } from '../teams/readiness.ts';
import { readArguments } from './arguments.ts';
import { untilStopped } from './until-stopped.ts';

export const SERVE_USAGE = 'npm run serve      (configuration from the environment; see .env.example)';

const ARM_SCOPE = 'https://management.azure.com/.default';

/**
 * The bot in production, configured from the environment. Throws ConfigError with every problem before anything is
 * opened; never falls back to the sandbox. Resolves to the exit code when it is stopped.
 */
export async function serve(args: readonly string[], environment: Environment): Promise<number> {
  readArguments(args, {});
  const { identity, azure, store, port, logLevel } = readConfiguration(environment);
  const log = pino({ level: logLevel });
  const credential = new DefaultAzureCredential();
  const engine = createEngine({
    credential,
    clock: systemClock,
    scope: azure,
    tenant: 'azure',
    reportError: (error) => log.error({ err: error }, 'BUG_UNEXPECTED'),
  });
  const azureCredential: ReadinessCheck = {
    name: 'azure',
    isReady: () =>
      credential.getToken(ARM_SCOPE).then(
        () => true,
        (error: unknown) => {
          log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'no Azure credential works');
          return false;
        },
      ),
  };
  const bot = await openBot({
    engine,
    tenant: 'azure',
    identity,
    store,
    host: '0.0.0.0',
    port,
    readiness: [azureCredential],
    clock: systemClock,
    log,
  });
  log.info({ url: bot.url }, 'listening');
  await untilStopped();
  await bot.close();
  return 0;
}
