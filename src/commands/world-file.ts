import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const WORLDS = fileURLToPath(new URL('../sandbox/worlds/', import.meta.url));

/** The path of a world: a file, or one that comes with the product by its name. Throws UsageError where there is neither. */
export function worldFile(fileOrName: string): string {
  if (existsSync(fileOrName)) return fileOrName;
  const shipped = `${WORLDS}${fileOrName}.yaml`;
  if (/^[a-z0-9-]+$/.test(fileOrName) && existsSync(shipped)) return shipped;
  const names = readdirSync(WORLDS).map((file) => file.replace(/\.yaml$/, ''));
  throw new UsageError(
    `--world: no file and no world is named ${fileOrName}; worlds that come with UpdateOps: ${names.join(', ')}`,
  );
}
