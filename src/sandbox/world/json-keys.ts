/**
 * How many keys a valid JSON text writes, those that stand twice in one object twice: JSON.parse keeps the last of them and
 * says nothing. Costs one pass over the quotes.
 */
export function writtenKeyCount(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) return count;
    if (isFollowedByColon(text, end + 1)) count += 1;
    start = text.indexOf('"', end + 1);
  }
  return count;
}

function isEscaped(text: string, quote: number): boolean {
  let backslash = quote;
  while (text[backslash - 1] === '\\') backslash -= 1;
  return (quote - backslash) % 2 === 1;
}

function isFollowedByColon(text: string, from: number): boolean {
  let place = from;
  while (text[place] === ' ' || text[place] === '\n' || text[place] === '\r' || text[place] === '\t')
    place += 1;
  return text[place] === ':';
}
