/** A string, which hides its brackets, or a bracket. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

/**
 * Whether the JSON `text` nests deeper than `limit`. Whoever walks through what it says calls itself for each level, and ten thousand
 * are more than the stack holds. For text that is no JSON the answer means nothing.
 */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
