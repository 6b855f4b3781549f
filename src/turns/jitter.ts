import type { Ids } from '../store/ids.ts';

const HEX_DIGITS_READ = 8;

/** A time of up to `mostInMs` by chance, so that those who were turned away together do not come back together. */
export function jittered(mostInMs: number, ids: Ids): number {
  const digits = Buffer.from(ids.next(), 'base64url').toString('hex').slice(0, HEX_DIGITS_READ);
  return (Number.parseInt(digits, 16) / 16 ** digits.length) * mostInMs;
}
