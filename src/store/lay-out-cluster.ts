import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataDir as preparedCluster } from '@electric-sql/pglite-prepopulatedfs';

/** A tar archive is made of blocks of this many bytes: for each entry a header, and its content filled up with zeros. */
const BLOCK = 512;

/**
 * Writes the prepared cluster into the directory `path`, for this user alone. PGlite can do so itself, through its own file system: in
 * twice the time and four times the memory. Throws the system's error. For a thread that has nothing else to do: it waits
 * for a thousand files.
 */
export async function layOutCluster(path: string): Promise<void> {
  const archive = gunzipSync(await (await preparedCluster()).arrayBuffer());
  let at = 0;
  // Two blocks of zeros end the archive: a header without a name.
  while (at < archive.length && archive[at] !== 0) {
    const { name, kind, size } = headerAt(archive, at);
    at += BLOCK;
    if (kind === 'directory') mkdirSync(join(path, name), { recursive: true, mode: 0o700 });
    else writeFileSync(join(path, name), archive.subarray(at, at + size), { mode: 0o600 });
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
}

interface Header {
  readonly name: string;
  readonly kind: 'file' | 'directory';
  readonly size: number;
}

/** Where a field lies in a header, and how long it is, stands in POSIX.1-1988 ("ustar"). */
function headerAt(archive: Buffer, at: number): Header {
  const field = (offset: number, length: number) =>
    archive.toString('latin1', at + offset, at + offset + length).split('\0', 1)[0] ?? '';
  const kind = field(156, 1) === '5' ? 'directory' : 'file';
  return { name: field(0, 100), kind, size: kind === 'file' ? Number.parseInt(field(124, 12), 8) : 0 };
}
