import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const PICTURES = join(import.meta.dirname, '..', 'golden', 'pictures');
export const INDEX = join(PICTURES, 'card-digests.json');

/** By each picture's name the digest of the card that it shows. */
export function readIndex(): Readonly<Record<string, string>> {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(INDEX, 'utf8')));
}
