import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As much as a dozen conversations take, in bytes: with less room left the next messages would be lost. */
const ROOM = Buffer.alloc(64 * 1024);

/** Written and removed again. */
const PROBE = '.writable';

/**
 * Rejects with the system's error where nothing can be written to the directory `path` now. The database in it notices
 * neither that its directory was deleted nor, before it needs a new page, that the disk is full.
 */
export async function probeDirectory(path: string): Promise<void> {
  const probe = join(path, PROBE);
  try {
    await writeFile(probe, ROOM, { mode: 0o600 });
  } finally {
    await rm(probe, { force: true });
  }
}
