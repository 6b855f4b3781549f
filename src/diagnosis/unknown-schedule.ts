import type { Action } from '../actions/action.ts';
import { SCHEDULES_BY_NAME } from '../facts/schedules-in-question.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { deletedSchedule } from './deleted-schedule.ts';
import type { Inquirer } from './inquirer.ts';
import { nearSchedules, noSuchSchedule, scheduleChoices } from './near-schedules.ts';

/** Why an action is not to be had with the schedule that was named, and what may have been meant. */
export interface UnknownSchedule {
  readonly reason: Text;
  readonly choices: readonly Choice[];
}

/**
 * Where an action names a schedule that nobody sees: that, with the nearest. It may stand among the names without being called a schedule; then it is the one that no
 * machine has. Null where there is a schedule, or none is named. An id is not looked up: its plan does.
 */
export async function unknownSchedule(
  question: Question,
  action: Action,
  named: string | null,
  inquirer: Inquirer,
): Promise<UnknownSchedule | null> {
  if (!action.namesSchedule || named?.startsWith('/') === true) return null;
  if (named !== null) {
    const found = await inquirer.azure.lookUp(SCHEDULES_BY_NAME, { names: [named.toLowerCase()] });
    // A schedule that is gone is still taken off what it was put on.
    return found.length > 0 || action.id === 'unassign-schedule' ? null : unknown(question, named, inquirer);
  }
  const { machines } = question.entities;
  const isOfMachines = action.over === 'machines';
  if (machines.length < (isOfMachines ? 2 : 1) || question.scope === 'fleet') return null;
  const { missing, entries } = await resolveMachines(question.entities, inquirer.azure, inquirer.now);
  const [name, ...others] = missing;
  if (name === undefined || others.length > 0 || (isOfMachines && entries.length === 0)) return null;
  const rest = machines.filter((each) => each !== name);
  return unknown({ ...question, entities: { ...question.entities, machines: rest } }, name, inquirer);
}

async function unknown(question: Question, named: string, inquirer: Inquirer): Promise<UnknownSchedule> {
  const [near, deleted] = await Promise.all([
    nearSchedules(named, inquirer),
    deletedSchedule(named, inquirer),
  ]);
  return { reason: deleted ?? noSuchSchedule(named, near), choices: scheduleChoices(question, near) };
}
