import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes the directory `path` and those above it where they are missing, for this user alone. Rejects with the system's
 * error. Node's own recursive mkdir never ends where the system says that an existing parent does not exist, as under /proc.
 */
export async function makeDirectory(path: string): Promise<void> {
  const error = await tryToMake(path);
  if (error === null) return;
  if (error.code === 'EEXIST') {
    if ((await stat(path)).isDirectory()) return;
    throw error;
  }
  const parent = dirname(path);
  if (error.code !== 'ENOENT' || parent === path || (await isThere(parent))) throw error;
  await makeDirectory(parent);
  const again = await tryToMake(path);
  if (again !== null) throw again;
}

async function tryToMake(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path, { mode: 0o700 });
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
