import { readFileSync } from 'node:fs';
import { parseWorld } from './parse-world.ts';
import type { World } from './world.ts';
import { WorldError } from './world-error.ts';

/** The world in a YAML or JSON file, which `read` reads. Throws a WorldError (`CFG_WORLD`) when it cannot be read or does not validate. */
export function loadWorld(path: string, read = (file: string) => readFileSync(file, 'utf8')): World {
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorldError(path, [
      { path: '', says: `cannot be read (${reason}); give the path of a world file` },
    ]);
  }
  return parseWorld(text, path);
}
