import { DefaultAzureCredential } from '@azure/identity';
import type { Configuration } from '../config/configuration.ts';
import { systemChance } from '../config/system-chance.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine } from '../engine/engine.ts';
import type { Database } from '../store/sql-session.ts';
import { channelCredential } from '../teams/channel-credential.ts';
import type { ReadinessCheck } from '../teams/readiness.ts';
import type { BotServer } from '../teams/server.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { learntCatalogue } from './learnt-catalogue.ts';
import { openBot } from './open-bot.ts';

const ARM_SCOPE = 'https://management.azure.com/.default';

/** The bot over the Azure and the Teams that are configured, listening. */
export function openProductionBot(
  { identity, azure, port }: Configuration,
  database: Promise<Database>,
  log: Log,
): Promise<BotServer> {
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
  return openBot({
    engine,
    tenant: 'azure',
    identity,
    door: null,
    database,
    host: '0.0.0.0',
    port,
    readiness: [azureCredential, channelCredential(identity, log)],
    clock: systemClock,
    log,
  });
}
