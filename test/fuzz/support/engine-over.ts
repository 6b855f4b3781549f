import { botRenderer } from '../../../src/commands/bot-renderer.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Engine } from '../../../src/model/engine.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

export const RENDERER = botRenderer('sandbox');

/** The product over a tenant of a world; what it did not foresee is thrown at whoever asked. */
export function engineOver(world: World): Engine {
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  return createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    reportError: (error) => {
      throw error;
    },
  });
}
