import type { Trait } from '../model/block.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import { nameList } from './name-list.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What is done something to. */
export function targetsTrait({ plan }: Pick<DeedRecord, 'plan'>): Trait {
  const names = plan.targets.map(({ name }) => name);
  return {
    label: wordsInBoth((words) => words.deedOn),
    value: wordsInBoth((words) => nameList(names, words)),
  };
}
