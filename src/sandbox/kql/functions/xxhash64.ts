/** The five primes of the algorithm. Source: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md */
const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;

const stripeLength = 32;

/** The xxHash64 of some bytes with seed 0, as an unsigned 64-bit number. */
export function xxHash64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stripes = Math.floor(bytes.length / stripeLength);
  let hash = wrap((stripes === 0 ? prime5 : mergedStripes(view, stripes)) + BigInt(bytes.length));
  let position = stripes * stripeLength;
  for (; position + 8 <= bytes.length; position += 8) {
    hash ^= round(0n, view.getBigUint64(position, true));
    hash = wrap(rotate(hash, 27n) * prime1 + prime4);
  }
  for (; position + 4 <= bytes.length; position += 4) {
    hash ^= wrap(BigInt(view.getUint32(position, true)) * prime1);
    hash = wrap(rotate(hash, 23n) * prime2 + prime3);
  }
  for (; position < bytes.length; position += 1) {
    hash ^= wrap(BigInt(view.getUint8(position)) * prime5);
    hash = wrap(rotate(hash, 11n) * prime1);
  }
  return avalanche(hash);
}

/** Four accumulators take every fourth lane of 8 bytes and are then folded into one. */
function mergedStripes(view: DataView, stripes: number): bigint {
  const accumulators = [wrap(prime1 + prime2), prime2, 0n, wrap(-prime1)];
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    for (const [lane, accumulator] of accumulators.entries()) {
      accumulators[lane] = round(accumulator, view.getBigUint64(stripe * stripeLength + lane * 8, true));
    }
  }
  const turns = [1n, 7n, 12n, 18n];
  let hash = wrap(
    accumulators.reduce((sum, accumulator, lane) => sum + rotate(accumulator, turns[lane] ?? 0n), 0n),
  );
  for (const accumulator of accumulators) hash = wrap((hash ^ round(0n, accumulator)) * prime1 + prime4);
  return hash;
}

function avalanche(input: bigint): bigint {
  let hash = input;
  hash = wrap((hash ^ (hash >> 33n)) * prime2);
  hash = wrap((hash ^ (hash >> 29n)) * prime3);
  return hash ^ (hash >> 32n);
}

function round(accumulator: bigint, lane: bigint): bigint {
  return wrap(rotate(wrap(accumulator + lane * prime2), 31n) * prime1);
}

function rotate(value: bigint, bits: bigint): bigint {
  return wrap(value << bits) | (value >> (64n - bits));
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
