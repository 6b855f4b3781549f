import { SCHEDULES_BY_NAME } from '../facts/schedules-in-question.ts';
import type { Question } from '../model/question.ts';
import type { Inquirer } from './inquirer.ts';

/**
 * The question with its schedule, where that stands among the names of machines without being called a schedule ("take web01 off weekly-sat"):
 * which it is, only the schedules that there are tell. `among`: the names that may be one's. One Resource Graph query. Throws AzureReadError.
 */
export async function withScheduleAmongNames(
  question: Question,
  among: readonly string[],
  { azure }: Pick<Inquirer, 'azure'>,
): Promise<Question> {
  const { entities, given } = question;
  const names = among.filter((name) => /^[^/*?]+$/.test(name));
  if (entities.schedule !== null || given?.schedule !== undefined || names.length === 0) return question;
  const found = await azure.lookUp(SCHEDULES_BY_NAME, { names });
  const schedule = names.find((name) => found.some((each) => each.name.toLowerCase() === name));
  if (schedule === undefined) return question;
  const machines = entities.machines.filter((name) => name !== schedule);
  return { ...question, entities: { ...entities, machines, schedule } };
}
