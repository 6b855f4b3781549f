import { AzureReadError } from '../azure/read-error.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { azureUnreadable } from './azure-unreadable.ts';
import type { Task } from './task.ts';

/** What `say` says; where machines cannot be looked up at all, that is the answer. Everything less is a gap in a finding. */
export async function answered(question: Question, task: Task, say: () => Promise<Said>): Promise<Said> {
  try {
    return await say();
  } catch (error) {
    if (!(error instanceof AzureReadError)) throw error;
    return {
      ...NOTHING_SAID,
      intent: question.intent,
      findings: [azureUnreadable(task, error)],
      isAzureUnreadable: true,
    };
  }
}
