import { routes } from './routes.ts';
import { Sandbox, type SandboxOptions } from './sandbox.ts';
import type { World } from './world/world.ts';

/** A sandbox that answers for a world with every route there is. */
export function createSandbox(world: World, options: SandboxOptions): Sandbox {
  return new Sandbox(world, routes, options);
}
