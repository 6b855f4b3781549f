import type { Said } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { aboutFleet } from './about-fleet.ts';
import { aboutNamed } from './about-named.ts';
import type { Inquirer } from './inquirer.ts';
import type { Task } from './task.ts';

/**
 * The answer about the machines that a question means: those it names, or every machine in a place (`ofFleet`). Throws
 * AzureReadError where none can be looked up.
 */
export function aboutMachines(
  question: Question,
  ofNamed: Task,
  ofFleet: Task,
  inquirer: Inquirer,
): Promise<Said> {
  return question.scope === 'fleet'
    ? aboutFleet(question, ofFleet, inquirer)
    : aboutNamed(question, ofNamed, ofFleet, inquirer);
}
