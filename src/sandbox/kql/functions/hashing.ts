import { createHash } from 'node:crypto';
import { KqlNotModelled, KqlSemanticError } from '../failure.ts';
import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan, type KustoType, type KustoValue } from '../value.ts';
import { textOf } from './text-of.ts';
import { xxHash64 } from './xxhash64.ts';

const hash: ScalarFunction = ([value = null, mod], { types }) => {
  const hashed = xxHash64(bytesOf(value, types[0]));
  if (mod === undefined) return BigInt.asIntN(64, hashed);
  if (typeof mod !== 'bigint' || mod <= 0n)
    throw new KqlSemanticError('hash(): mod must be a positive number');
  return hashed % mod;
};

/** Hashes of values. The cryptographic ones hash the text that tostring() makes and answer in hexadecimal. */
export const hashingFunctions: ScalarFunctions = {
  hash,
  hash_xxhash64: hash,
  hash_md5: digest('md5'),
  hash_sha1: digest('sha1'),
  hash_sha256: digest('sha256'),
};

function digest(algorithm: string): ScalarFunction {
  return ([value]) => createHash(algorithm).update(textOf(value)).digest('hex');
}

/** hash() takes a string as UTF-8, and longs and ticks as eight bytes, the lowest first. */
function bytesOf(value: KustoValue, type: KustoType | undefined): Uint8Array {
  if (typeof value === 'string' && type !== 'guid') return Buffer.from(value);
  if (value instanceof KustoDateTime || value instanceof KustoTimeSpan) return eightBytes(value.ticks);
  if (typeof value === 'bigint' && type === 'long') return eightBytes(value);
  throw new KqlNotModelled(`hash() of ${value === null ? 'a null' : `a value of type ${type ?? 'dynamic'}`}`);
}

function eightBytes(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
}
