import type { Azure } from '../azure/azure.ts';
import { subscriptionNamesOf } from '../machines/subscription-names.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { twinChoices } from './choices.ts';

/** Asks which of the machines of one name is meant, each with the name of its subscription. */
export async function askedBack(
  question: Question,
  name: string,
  machines: readonly Machine[],
  azure: Azure,
): Promise<Said> {
  const choices = twinChoices(question, name, machines, await subscriptionNamesOf(machines, azure));
  return { ...NOTHING_SAID, intent: 'clarify', choices };
}
