/** FNV-1a over UTF-16 units, 32 bits: integers alone, the same on every engine. `kind` keeps what is read in different ways apart. */
export function textHash(kind: string, text: string): number {
  let value = 0x811c9dc5 ^ kind.charCodeAt(0);
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Where a hash stands in an ascending list of them. Hashes lie evenly, so that the first guess is near: four looks find
 * one of some hundred thousand, and no index of them has to be made at each start.
 */
export function placeOfHash(hash: number, ascending: Uint32Array): number | null {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const least = ascending[low] as number;
    const most = ascending[high] as number;
    if (hash < least || hash > most) return null;
    const share = least === most ? 0 : (hash - least) / (most - least);
    const guess = low + Math.floor(share * (high - low));
    const found = ascending[guess] as number;
    if (found === hash) return guess;
    if (found < hash) low = guess + 1;
    else high = guess - 1;
  }
  return null;
}

/** The hashes that at least so many of the texts hold, ascending, and how many texts hold each. */
export function sharedHashes(
  texts: Iterable<Iterable<number>>,
  fewest: number,
): readonly (readonly [hash: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const hash of new Set(text)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= fewest).sort(([left], [right]) => left - right);
}
