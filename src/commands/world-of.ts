import { readTextFile } from '../config/read-text-file.ts';
import { loadWorld } from '../sandbox/world/load-world.ts';
import type { World } from '../sandbox/world/world.ts';
import { worldFile } from './world-file.ts';

/** The world of a file, or one that comes with the product by its name. Throws UsageError or WorldError. */
export function worldOf(fileOrName: string): World {
  return loadWorld(worldFile(fileOrName), readTextFile);
}
