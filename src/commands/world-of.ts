import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTextFile } from '../config/read-text-file.ts';
import { loadWorld } from '../sandbox/world/load-world.ts';
import type { World } from '../sandbox/world/world.ts';
import { UsageError } from './usage-error.ts';

const WORLDS = fileURLToPath(new URL('../sandbox/worlds/', import.meta.url));

/** The world of a file, or one that comes with the product by its name. Throws UsageError or WorldError. */
export function worldOf(fileOrName: string): World {
  if (existsSync(fileOrName)) return loadWorld(fileOrName, readTextFile);
  const shipped = `${WORLDS}${fileOrName}.yaml`;
  if (/^[a-z0-9-]+$/.test(fileOrName) && existsSync(shipped)) return loadWorld(shipped);
  const names = readdirSync(WORLDS).map((file) => file.replace(/\.yaml$/, ''));
  throw new UsageError(
    `--world: no file and no world is named ${fileOrName}; worlds that come with UpdateOps: ${names.join(', ')}`,
  );
}
