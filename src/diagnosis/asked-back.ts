import type { Azure } from '../azure/azure.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { subscriptionNames } from '../machines/subscription-names.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { type SubscriptionNames, twinChoices } from './choices.ts';

/** Asks which of the machines of one name is meant, each with the name of its subscription. */
export async function askedBack(
  question: Question,
  name: string,
  machines: readonly Machine[],
  azure: Azure,
): Promise<Said> {
  const choices = twinChoices(question, name, machines, await namesOf(machines, azure));
  return { ...NOTHING_SAID, intent: 'clarify', choices };
}

/** What the subscriptions of the machines are called. One query for any number; none for none. Where it cannot be read, they keep their ids. */
export async function namesOf(machines: readonly Machine[], azure: Azure): Promise<SubscriptionNames> {
  if (machines.length === 0) return new Map();
  try {
    return new Map((await subscriptionNames(azure)).map(({ id, name }) => [id, name]));
  } catch (error) {
    if (error instanceof AzureReadError) return new Map();
    throw error;
  }
}
