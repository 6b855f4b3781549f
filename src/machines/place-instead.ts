import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Question } from '../model/question.ts';
import { standsIn } from './stands-in.ts';

const containerRow = z.object({ type: z.string(), name: z.string() });

/**
 * The question asked about a subscription or a resource group, where that is what its names of machines stand for: a subscription whose
 * display name stands in the text, or a group of the name. Null where neither is, or Resource Graph does not tell. Nobody can
 * hear the difference: "contoso" is a good name for either. One query.
 */
export async function placeInstead(
  question: Question,
  missing: readonly string[],
  azure: Azure,
): Promise<Question | null> {
  const containers = await containersOf(missing, azure);
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

async function containersOf(names: readonly string[], azure: Azure) {
  try {
    return await azure.queryResourceGraph(fill('containers', { names }), containerRow);
  } catch (error) {
    if (error instanceof AzureReadError) return [];
    throw error;
  }
}

function isGroup(type: string): boolean {
  return type.toLowerCase().endsWith('/resourcegroups');
}

function askedOf(question: Question, place: Partial<Question['entities']>): Question {
  return { ...question, scope: 'fleet', entities: { ...question.entities, machines: [], ...place } };
}
