import { createEngine } from '../engine/engine.ts';
import type { Asker } from '../model/asker.ts';
import { VirtualClock } from '../sandbox/virtual-clock.ts';
import type { World } from '../sandbox/world/world.ts';
import { connectToSandbox } from './sandbox-connection.ts';
import { WORTH_ASKING } from './worth-asking.ts';

const NOBODY: Asker = { actor: null, locale: 'en', timeZone: null, through: 'terminal' };

/** One machine and the fleet: between them they ask most queries. */
const ASKED = WORTH_ASKING.slice(0, 2);

/**
 * Asks a tenant of the same world what is worth asking first, and throws both away. The first query loads Microsoft's parser of
 * KQL, and each is parsed once: seconds in which a process that serves its own tenant does nothing else. Of the served tenant
 * this uses up nothing, neither quota nor faults.
 */
export async function warmTenant(world: World, reportError: (error: unknown) => void): Promise<void> {
  const clock = new VirtualClock(new Date(world.now));
  const { connection, scope } = connectToSandbox({ ...world, faults: [], latency: {} }, clock, 0);
  const engine = createEngine({ ...connection, reportError, scope, tenant: 'sandbox' });
  for (const { en } of ASKED) await engine.answer(engine.understand(en, {}), NOBODY);
}
