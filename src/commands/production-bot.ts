import type { TokenCredential } from '@azure/core-auth';
import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
import { ownRoles } from '../azure/read/own-roles.ts';
import { heldSignIns } from '../azure/write/held-sign-ins.ts';
import { observingDoor } from '../azure/write/observing-door.ts';
import { createWriteDoor } from '../azure/write/write-door.ts';
import type { ActingConfiguration } from '../config/acting.ts';
import type { Configuration } from '../config/configuration.ts';
import { systemChance } from '../config/system-chance.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine } from '../engine/engine.ts';
import type { People } from '../model/people.ts';
import { groupsIn, type Policy } from '../model/policy.ts';
import type { TraceReader } from '../model/trace-reader.ts';
import { storedHistory } from '../store/history.ts';
import type { Database } from '../store/sql-session.ts';
import { whenOpen } from '../store/when-open.ts';
import { channelCredential } from '../teams/channel-credential.ts';
import type { ReadinessCheck } from '../teams/readiness.ts';
import type { BotServer } from '../teams/server.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { onBehalfOf } from './on-behalf-of.ts';
import { type BotOptions, openBot } from './open-bot.ts';

const ARM_SCOPE = 'https://management.azure.com/.default';

/** The bot over the Azure and the Teams that are configured, listening. */
export function openProductionBot(
  { identity, azure, acting, lists, historyAt, port }: Configuration,
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
    policy: acting?.policy ?? null,
    history: storedHistory(whenOpen(database)),
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
  void warnOfGroups(acting?.policy ?? null, engine, log);
  return openBot({
    engine,
    tenant: 'azure',
    identity,
    acting: actingParts(acting, engine, credential, log),
    database,
    lists,
    host: '0.0.0.0',
    port,
    readiness: [azureCredential, channelCredential(identity, log)],
    clock: systemClock,
    remembering: { surveyor: engine, clock: systemClock, at: historyAt },
    log,
  });
}

/** That nobody in a group could have anything done is better known at the start; of whom it is asked does not matter, of nobody the permission shows as well. */
async function warnOfGroups(policy: Policy | null, people: People, log: Log): Promise<void> {
  const { unread } = await people.find(NOBODY, groupsIn(policy));
  if (unread !== null) log.warn({ needs: unread.en }, 'the groups of the policy cannot be looked up');
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** As whom what is let is sent. Null: nothing is carried out. */
function actingParts(
  acting: ActingConfiguration | null,
  engine: People & TraceReader,
  credential: TokenCredential,
  log: Log,
): BotOptions['acting'] {
  if (acting === null) return null;
  const parts = { policy: acting.policy, people: engine, traces: engine };
  if (acting.as === 'bot') {
    const own = { credential: actingCredential(acting.clientId, log), ...OWN };
    return { ...parts, door: createWriteDoor(own), roles: (needed) => ownRoles(own, needed) };
  }
  const { signIn } = acting;
  const signIns = heldSignIns({ ...signIn, exchange: onBehalfOf(signIn), ...OWN });
  // What it came to the reading identity looks up, however long that takes; nothing is written as that one.
  return { ...parts, door: observingDoor({ credential, ...OWN }), signIns };
}

/**
 * Of the acting identity. It is a managed identity and nothing else, by workload identity too: DefaultAzureCredential would take the
 * reading one's variables where this one has none. Without a token nothing is sent and each card says so, so that readiness does not ask for one.
 */
function actingCredential(clientId: string, log: Log): TokenCredential {
  const credential = new ManagedIdentityCredential({ clientId });
  void credential.getToken(ARM_SCOPE).catch((error: unknown) => {
    log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'the acting identity has no token');
  });
  return credential;
}

const OWN = { clock: systemClock, chance: systemChance };
