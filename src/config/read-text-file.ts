import { readFileSync, statSync } from 'node:fs';

/** A text file, whole. Throws the system's error, or where it is a device: one may never end. */
export function readTextFile(path: string): string {
  const about = statSync(path);
  if (about.isCharacterDevice() || about.isBlockDevice())
    throw Object.assign(new Error('EDEVICE: it is a device'), { code: 'EDEVICE' });
  return readFileSync(path, 'utf8');
}
