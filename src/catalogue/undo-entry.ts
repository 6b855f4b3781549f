import { answered } from '../diagnosis/answered.ts';
import type { Task } from '../diagnosis/task.ts';
import { undone } from '../diagnosis/undone.ts';
import { NOTHING_SAID } from '../model/answer.ts';
import type { Topic } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/** A wish to have something put back: answered with a plan, as an action is. What was done before, whoever keeps deeds tells it beside the question. */
export function undoEntry(topic: Topic): Entry {
  const task: Task = { topic, system: 'update-manager', scenarios: [], report: null };
  return {
    topic,
    answer: (question, inquirer) =>
      question.deed === undefined || question.deed.kind === 'carry-out'
        ? answered(question, task, () => undone(question, inquirer))
        : Promise.resolve({ ...NOTHING_SAID, intent: question.intent }),
  };
}
