import type { RegexProgram, RegexStep } from './regex-program.ts';

/** Where a match and its groups begin and end: twice the number of a group is the place of its start; -1 for none. */
type Captures = readonly number[];

/** A place in the program that the text so far leads to. */
interface Thread {
  readonly place: number;
  readonly captures: Captures;
}

/**
 * The first match at or after an index, as a backtracking engine prefers it, in as many steps as the text has characters times the
 * program has steps: every thread goes through the text once, side by side with the others (after Ken Thompson and Rob Pike).
 */
export function firstMatch(
  { steps, groupNames }: RegexProgram,
  text: string,
  start: number,
): Captures | null {
  const none: Captures = Array.from({ length: 2 * (groupNames.length + 1) }, () => -1);
  let threads: readonly Thread[] = [];
  let found: Captures | null = null;
  for (let index = start; index <= text.length; ) {
    const seeds = found ? threads : [...threads, { place: 0, captures: withSlot(none, 0, index) }];
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const next: Thread[] = [];
    for (const { place, captures } of reached(steps, seeds, text, index)) {
      const step = steps[place];
      if (step?.kind === 'match') {
        found = withSlot(captures, 1, index);
        break;
      }
      if (step?.kind === 'character' && index < text.length && step.test(character))
        next.push({ place: place + 1, captures });
    }
    if (found && next.length === 0) break;
    threads = next;
    index += character.length;
  }
  return found;
}

/** Where threads stand once they have done everything that needs no character, in the order in which they are preferred. */
function reached(
  steps: readonly RegexStep[],
  seeds: readonly Thread[],
  text: string,
  index: number,
): readonly Thread[] {
  const seen = new Uint8Array(steps.length);
  const threads: Thread[] = [];
  const waiting: Thread[] = seeds.toReversed();
  for (let thread = waiting.pop(); thread; thread = waiting.pop()) {
    const { place, captures } = thread;
    const step = steps[place];
    if (step === undefined || seen[place] === 1) continue;
    seen[place] = 1;
    if (step.kind === 'jump') waiting.push({ place: step.to, captures });
    else if (step.kind === 'fork')
      waiting.push({ place: step.second, captures }, { place: step.first, captures });
    else if (step.kind === 'save')
      waiting.push({ place: place + 1, captures: withSlot(captures, step.slot, index) });
    else if (step.kind !== 'assertion') threads.push(thread);
    else if (step.test(text, index)) waiting.push({ place: place + 1, captures });
  }
  return threads;
}

function withSlot(captures: Captures, slot: number, index: number): Captures {
  return captures.with(slot, index);
}
