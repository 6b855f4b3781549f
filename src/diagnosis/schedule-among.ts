import { AzureReadError } from '../azure/read-error.ts';
import type { Question } from '../model/question.ts';
import type { Inquirer } from './inquirer.ts';
import { schedulesInSight } from './schedules-in-sight.ts';

/**
 * The question with a name that was taken for a machine's as its schedule's, where a schedule in sight has it: "weekly-prod failed on web01". Null where none
 * has, or the question names a schedule already. One Resource Graph query.
 */
export async function scheduleAmong(
  question: Question,
  missing: readonly string[],
  inquirer: Pick<Inquirer, 'azure'>,
): Promise<Question | null> {
  const { entities } = question;
  if (entities.schedule !== null) return null;
  const all = await schedulesInSight(inquirer).catch((error: unknown) => {
    // Then the name stays that of a machine that was not found.
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  const schedule = missing.find((name) => all.some((each) => each.name.toLowerCase() === name));
  if (schedule === undefined) return null;
  const machines = entities.machines.filter((name) => name !== schedule);
  return { ...question, entities: { ...entities, schedule, machines } };
}
