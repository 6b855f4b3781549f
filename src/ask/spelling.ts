const SHORTEST = 5;
const LONGEST = 34;
/** Small letters, or katakana. */
const ONE_SCRIPT = /^(?:[a-z]+|[ァ-ヶー]+)$/;

/** Corrects misspelt words of the given vocabulary and leaves every other word as it is. */
export type Spelling = (word: string) => string;

/** Words that are right as they are are never corrected, however near they come to the vocabulary. */
export function createSpelling(vocabulary: ReadonlySet<string>, correct: ReadonlySet<string>): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of vocabulary) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || !ONE_SCRIPT.test(word)) return word;
    if (vocabulary.has(word) || correct.has(word)) return word;
    const tolerance = word.length >= 8 ? 2 : 1;
    let best = word;
    let bestDistance = tolerance + 1;
    for (let length = word.length - tolerance; length <= word.length + tolerance; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        if (candidate.length < SHORTEST || !beginsAlike(word, candidate)) continue;
        const distance = typingDistance(word, candidate, bestDistance - 1);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  };
}

/** Slips seldom change the first letter, other than by swapping it; unrelated words often differ there. */
function beginsAlike(left: string, right: string): boolean {
  return left[0] === right[0] || (left[0] === right[1] && left[1] === right[0]);
}

/** Letters left out, put in, mistaken or swapped with their neighbour; `limit + 1` when there are more. */
export function typingDistance(left: string, right: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? 0, limit + 1);
}
