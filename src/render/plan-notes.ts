import type { Text } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Of a thousand machines each may have a note of its own. */
const MOST_NOTES_SHOWN = 6;

/** What holds for all targets, then what holds for some, with how many, that of most first. Of what is not to be had nothing more need be known. */
export function planNotes({ targets, notes }: Pick<Plan, 'targets' | 'notes'>): readonly Text[] {
  if (targets.length === 0) return [];
  const counted = new Map<string, { readonly note: Text; count: number }>();
  for (const note of targets.flatMap((target) => target.notes)) {
    const known = counted.get(note.en);
    if (known === undefined) counted.set(note.en, { note, count: 1 });
    else known.count += 1;
  }
  const own = [...counted.values()].toSorted((one, other) => other.count - one.count);
  const hidden = own.length - MOST_NOTES_SHOWN;
  return [
    ...notes,
    ...own
      .slice(0, MOST_NOTES_SHOWN)
      .map(({ note, count }) =>
        count === targets.length
          ? note
          : wordsInBoth((words, locale) => words.planOfSome(note[locale], count, targets.length)),
      ),
    ...(hidden > 0 ? [wordsInBoth((words) => words.planMoreNotes(hidden))] : []),
  ];
}
