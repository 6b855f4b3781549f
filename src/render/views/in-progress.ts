import type { Block } from '../../model/block.ts';
import type { Question } from '../../model/question.ts';
import { nameList } from '../name-list.ts';
import type { Titles } from '../rendering.ts';
import { topicName } from '../topic-name.ts';
import type { Words } from '../words/words.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { notice } from './notice.ts';

/** What stands while Azure is read: which machines and which topic are looked at. */
export function inProgress(
  { entities, topic }: Question,
  titles: Pick<Titles, 'topicTitle'>,
): readonly Block[] {
  const title = topic === null ? null : topicName(topic, titles);
  return notice(
    wordsInBoth((words) => words.progress),
    wordsInBoth((words) => words.progressSubject(subjectOf(entities.machines, words))),
    [...(title === null ? [] : [title]), wordsInBoth((words) => words.progressNote)],
  );
}

function subjectOf(machines: readonly string[], words: Words): string {
  return machines.length === 0 ? words.everyMachine : nameList(machines.map(nameOf), words);
}

/** The last segment of a resource id; a host name as it is. */
function nameOf(machine: string): string {
  return machine.startsWith('/') ? (machine.split('/').at(-1) ?? machine) : machine;
}
