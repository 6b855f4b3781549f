import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { Connection } from '../azure/read/clients.ts';
import type { AzureScope } from '../model/azure-scope.ts';
import type { Chance } from '../model/chance.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import { InProcessHttpClient } from '../sandbox/in-process-http-client.ts';
import type { MovableClock } from '../sandbox/movable-clock.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { World } from '../sandbox/world/world.ts';

/** A tenant made from a world, and how the engine reaches it. */
export interface SandboxConnection {
  readonly sandbox: Sandbox;
  readonly connection: Connection;
  readonly scope: AzureScope;
}

/** The sandbox takes any bearer token; this one names no principal, so the caller is `bot`. */
const credential: TokenCredential = {
  getToken: (): Promise<AccessToken> =>
    Promise.resolve({ token: 'sandbox', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};

/** The same question to the same world takes the same time. */
const NO_CHANCE: Chance = () => 0;

/** Connects to a fresh tenant: every visible subscription and every workspace of the world is in scope. */
export function connectToSandbox(
  world: World,
  clock: MovableClock,
  graphDelayInMs: number,
): SandboxConnection {
  const sandbox = createSandbox(world, { clock, graphDelayInMs });
  return {
    sandbox,
    connection: { credential, clock, chance: NO_CHANCE, httpClient: new InProcessHttpClient(sandbox) },
    scope: {
      subscriptions: [],
      managementGroup: null,
      workspaces: world.workspaces.map((workspace) => workspace.customerId),
    },
  };
}
