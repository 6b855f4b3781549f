import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Question } from '../model/question.ts';
import { standsIn } from './stands-in.ts';

const containerRow = z.object({ type: z.string(), name: z.string() });

/** A subscription or a resource group. */
export type Container = z.infer<typeof containerRow>;

/** Subscriptions and resource groups that may be meant by the names. One query; none where Resource Graph does not tell. */
export async function containersNamed(names: readonly string[], azure: Azure): Promise<readonly Container[]> {
  try {
    return await azure.queryResourceGraph(fill('containers', { names }), containerRow);
  } catch (error) {
    if (error instanceof AzureReadError) return [];
    throw error;
  }
}

/**
 * The question asked about a subscription or a resource group, where that is what its names of machines stand for: a subscription whose
 * display name stands in the text, or a group of the name. Null where neither is. Nobody can hear the difference: "contoso" is
 * a good name for either.
 */
export function placeInstead(
  question: Question,
  missing: readonly string[],
  containers: readonly Container[],
): Question | null {
  const subscription = containers
    .filter(({ type, name }) => !isGroup(type) && standsIn(name, question.text))
    .filter(({ name }) => missing.every((each) => standsIn(each, name)))
    // "contoso europe" is not "contoso": what says most is meant.
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (subscription) return askedOf(question, { subscription: subscription.name.toLowerCase() });
  const [name, ...others] = missing;
  const group = containers.find((each) => isGroup(each.type) && each.name.toLowerCase() === name);
  return group && others.length === 0 ? askedOf(question, { resourceGroup: group.name.toLowerCase() }) : null;
}

export function isGroup(type: string): boolean {
  return type.toLowerCase().endsWith('/resourcegroups');
}

function askedOf(question: Question, place: Partial<Question['entities']>): Question {
  return { ...question, scope: 'fleet', entities: { ...question.entities, machines: [], ...place } };
}
