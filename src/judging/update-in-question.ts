import type { Subject } from '../model/subject.ts';
import type { Occasion } from './occasion.ts';
import type { Subjects } from './scenario.ts';

/** One finding for each update that the question names by its KB number; the machine itself where it names none. */
export const NAMED_UPDATES: Subjects = {
  needs: {},
  of: (_, { asked }) =>
    [...new Set(asked.kb)].map((kb): Subject => ({ kind: 'update', id: kb, name: `KB${kb}` })),
};

/** The KB number that is judged, digits only; null where the question names none. */
export function kbInQuestion({ subject }: Pick<Occasion, 'subject'>): string | null {
  return subject?.kind === 'update' ? subject.id : null;
}

/** Whether an update of that number, or of that number in its title alone. */
export function isKb(update: { readonly kb: string | null; readonly value: string }, kb: string): boolean {
  return update.kb === kb || (update.kb === null && new RegExp(`\\bKB${kb}\\b`, 'i').test(update.value));
}
