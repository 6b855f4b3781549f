import { placeInstead } from '../machines/place-instead.ts';
import type { Said } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { aboutFleet } from './about-fleet.ts';
import { aboutNamed } from './about-named.ts';
import type { Inquirer } from './inquirer.ts';
import type { Task } from './task.ts';

/**
 * The answer about the machines that a question means: those it names, or every machine in a place (`ofFleet`). Names that no machine
 * has may be a subscription's or a resource group's; then that is the place. Throws AzureReadError where none can be looked up.
 */
export async function aboutMachines(
  question: Question,
  ofNamed: Task,
  ofFleet: Task,
  inquirer: Inquirer,
): Promise<Said> {
  if (question.scope === 'fleet') return aboutFleet(question, ofFleet, inquirer);
  const said = await aboutNamed(question, ofNamed, ofFleet, inquirer);
  if (said.machines.length > 0 || said.missing.length === 0) return said;
  const placed = await placeInstead(question, said.missing, inquirer.azure);
  return placed === null ? said : aboutFleet(placed, ofFleet, inquirer);
}
