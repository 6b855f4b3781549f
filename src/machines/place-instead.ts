import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Question } from '../model/question.ts';
import { namesOf } from '../model/stages.ts';
import { standsIn } from './stands-in.ts';
import { type NamedTag, tagsNamed } from './tags-named.ts';

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

/** More names than these are a list of machines. */
const MOST_TAGGED = 3;

/**
 * The question asked about the machines of which tags say so, where that is what its names of machines stand for: customers, departments and systems are
 * spoken of by name as machines are. Null where a name is no tag's value, or that of tags between which nobody can choose, or no tag can be read. One query a name.
 */
export async function taggedInstead(
  question: Question,
  missing: readonly string[],
  azure: Azure,
): Promise<Question | null> {
  if (missing.length > MOST_TAGGED) return null;
  const found = await Promise.all(missing.map((name) => tagsOf(name, azure)));
  const [name, ...others] = missing;
  if (name === undefined || found.some((tags) => tags.length === 0)) return null;
  // Several tags that say an environment are one place.
  if (others.length === 0) return askedOf(question, { place: name });
  const isOneOfEach = found.every((tags) => tags.length === 1);
  return isOneOfEach ? askedOf(question, { tags: [...question.entities.tags, ...found.flat()] }) : null;
}

async function tagsOf(name: string, azure: Azure): Promise<readonly NamedTag[]> {
  try {
    return await tagsNamed(namesOf(name), azure);
  } catch (error) {
    if (error instanceof AzureReadError) return [];
    throw error;
  }
}

export function isGroup(type: string): boolean {
  return type.toLowerCase().endsWith('/resourcegroups');
}

function askedOf(question: Question, place: Partial<Question['entities']>): Question {
  return { ...question, scope: 'fleet', entities: { ...question.entities, machines: [], ...place } };
}
