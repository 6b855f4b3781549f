/** In a name of up to this many characters, two slips make another name. */
const SHORT_NAME = 6;
/** A stem of fewer letters is shared by too many. */
const SHORTEST_STEM = 2;

/** How many slips of the keyboard may lie between a name and the one that was meant. */
export function slipsIn(name: string): 1 | 2 {
  return name.length <= SHORT_NAME ? 1 : 2;
}

/** What a name has before the number at its end (`vm-` of `vm-99`); null where it has no such number, or hardly a letter before it. */
export function stemOf(name: string): string | null {
  const stem = /^(?<stem>.*?)\d+$/.exec(name)?.groups?.stem ?? '';
  return stem.replace(/[^a-z]/g, '').length >= SHORTEST_STEM ? stem : null;
}

/**
 * How far a name is from the one that was typed, both in lower case; null: too far to be meant. A slip counts one, two characters that changed places among them; separators
 * and signs that look alike (`o` and `0`) count nothing. A name that shares its stem with the typed one comes after all that
 * are a slip away.
 */
export function nameDistance(name: string, typed: string): number | null {
  const slips = slipsIn(typed);
  const distance = Math.min(
    ...[editDistance(name, typed), editDistance(bare(name), bare(typed))],
    ...(isSwapOf(name, typed) ? [1] : []),
  );
  if (distance <= slips) return distance;
  const stem = stemOf(typed);
  return stem !== null && stem === stemOf(name) ? slips + distance : null;
}

function bare(name: string): string {
  return name.replace(/[-_.]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
}

/** Whether two neighbouring characters have changed places, and nothing else has. */
function isSwapOf(name: string, typed: string): boolean {
  const at = [...name].findIndex((character, index) => character !== typed[index]);
  if (at < 0 || name.length !== typed.length) return false;
  const isSwapped = name[at] === typed[at + 1] && name[at + 1] === typed[at];
  return isSwapped && name.slice(at + 2) === typed.slice(at + 2);
}

/** Levenshtein distance, row by row. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of [...a].entries()) {
    const current = [i + 1];
    for (const [j, right] of [...b].entries()) {
      const substitution = (previous[j] ?? 0) + (left === right ? 0 : 1);
      current.push(Math.min(substitution, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
