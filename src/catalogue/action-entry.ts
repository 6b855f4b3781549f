import type { Action } from '../actions/action.ts';
import { answered } from '../diagnosis/answered.ts';
import type { Grouping } from '../diagnosis/grouping.ts';
import { planned } from '../diagnosis/planned.ts';
import type { Task } from '../diagnosis/task.ts';
import { NOTHING_SAID } from '../model/answer.ts';
import type { Text } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/**
 * An action as it is asked for: answered with what it would do. Nothing is written before somebody lets that plan be carried out; what is
 * decided of one that is kept, whoever keeps it says.
 */
export function actionEntry(action: Action, groupings: ReadonlyMap<TopicId, Grouping>): Entry {
  const { topic } = action;
  const task: Task = { topic, system: 'update-manager', scenarios: [], report: null };
  return {
    topic,
    ...(action.over === 'machines' && { doneTo: (machines: Text) => action.doneTo(machines) }),
    answer: (question, inquirer) =>
      question.deed === undefined || question.deed.kind === 'carry-out'
        ? answered(question, task, () => planned(question, action, inquirer, groupings))
        : Promise.resolve({ ...NOTHING_SAID, intent: question.intent }),
  };
}
