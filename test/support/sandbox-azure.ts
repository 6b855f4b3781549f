import type { Azure } from '../../src/azure/azure.ts';
import { createClients } from '../../src/azure/read/clients.ts';
import { createAzure } from '../../src/azure/read/live-azure.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { type Instant, instant } from '../../src/model/instant.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import type { World } from '../../src/sandbox/world/world.ts';

/** A fresh tenant of a world behind the real SDK clients, and the time its clock stands at. */
export function sandboxAzure(world: World): { readonly azure: Azure; readonly now: Instant } {
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const now = instant(world.now);
  if (now === null) throw new Error(`The world's now is no date-time: ${world.now}`);
  return { azure: createAzure(createClients(connection), scope), now };
}
