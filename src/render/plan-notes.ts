import type { Text } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import { countedAs } from './counted-as.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Of a thousand machines each may have a note of its own. */
const MOST_NOTES_SHOWN = 6;

/** What holds for all targets, then what holds for some, with how many or, of one, with its name, that of most first. Of what is not to be had nothing more need be known. */
export function planNotes({ targets, notes }: Pick<Plan, 'targets' | 'notes'>): readonly Text[] {
  if (targets.length === 0) return [];
  const counted = new Map<string, { readonly note: Text; readonly name: string; count: number }>();
  for (const { name, notes: ofTarget } of targets)
    for (const note of ofTarget) {
      const known = counted.get(note.en);
      if (known === undefined) counted.set(note.en, { note, name, count: 1 });
      else known.count += 1;
    }
  const own = [...counted.values()].toSorted((one, other) => other.count - one.count);
  const hidden = own.length - MOST_NOTES_SHOWN;
  return [
    ...notes,
    ...own.slice(0, MOST_NOTES_SHOWN).map(({ note, name, count }) => {
      if (count === targets.length) return note;
      if (count === 1) return { en: `${name}: ${note.en}`, ja: `${name}: ${note.ja}` };
      return wordsInBoth((words, locale) =>
        words.planOfSome(note[locale], count, targets.length, countedAs(targets)),
      );
    }),
    ...(hidden > 0 ? [wordsInBoth((words) => words.planMoreNotes(hidden))] : []),
  ];
}
