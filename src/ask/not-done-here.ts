import type { NotDone } from '../model/not-done.ts';
import type { Question } from '../model/question.ts';
import type { Heard } from './hear.ts';
import type { Said } from './question-of.ts';

/** What is not done here, of the machine before where none is named. */
export function notDoneHere(said: Said, heard: Heard, notDone: NotDone, previous: Question | null): Question {
  const { entities, concepts, beside } = heard;
  const meant = beside?.entities ?? entities;
  const isNamed = meant.machines.length > 0 || concepts.has('everything');
  const machines = isNamed ? meant.machines : (previous?.entities.machines ?? []);
  const scope = isNamed && meant.machines.length === 0 ? 'fleet' : 'machines';
  return {
    ...said,
    intent: 'unknown',
    topic: null,
    notDone,
    entities: { ...meant, machines },
    scope,
    candidates: [],
  };
}
