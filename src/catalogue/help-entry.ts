import { NEED_TITLES } from '../conversation/need-titles.ts';
import { helped } from '../diagnosis/helped.ts';
import type { Topic } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/** Help as it is asked: everything that can be, by need. */
export function helpEntry(topic: Topic): Entry {
  return { topic, answer: (question, inquirer) => helped(question, inquirer, NEED_TITLES) };
}
