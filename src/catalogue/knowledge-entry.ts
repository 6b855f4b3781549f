import { explained } from '../diagnosis/explained.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry } from './entry.ts';

/** A knowledge answer as it is asked: in general, or for a machine. */
export function knowledgeEntry(knowledge: Knowledge): Entry {
  return {
    topic: knowledge.topic,
    answer: (question, inquirer) => explained(question, knowledge, inquirer),
  };
}
