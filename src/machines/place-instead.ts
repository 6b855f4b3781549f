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
/** So hosts are called, and nobody speaks of a customer. */
const HOST_LIKE = /[\d._-]/;

/** The tags that names may be the values of, by the names. None where no tag can be read. One query a name, none where one is built as hosts are called. */
export async function tagsByName(
  names: readonly string[],
  azure: Azure,
): Promise<ReadonlyMap<string, readonly NamedTag[]>> {
  if (names.length > MOST_TAGGED || names.some((name) => HOST_LIKE.test(name))) return new Map();
  return new Map(await Promise.all(names.map(async (name) => [name, await tagsOf(name, azure)] as const)));
}

async function tagsOf(name: string, azure: Azure): Promise<readonly NamedTag[]> {
  try {
    return await tagsNamed(namesOf(name), azure);
  } catch (error) {
    if (error instanceof AzureReadError) return [];
    throw error;
  }
}

/**
 * The question asked about the machines of which tags say so, where that is what its names of machines stand for: customers, departments and systems are
 * spoken of by name as machines are. Null where a name is no tag's value, or that of tags between which nobody can choose.
 */
export function taggedInstead(
  question: Question,
  missing: readonly string[],
  tags: ReadonlyMap<string, readonly NamedTag[]>,
): Question | null {
  const found = missing.map((name) => tags.get(name) ?? []);
  const [name, ...others] = missing;
  if (name === undefined || found.some((each) => each.length === 0)) return null;
  // Several tags that say an environment are one place.
  if (others.length === 0) return askedOf(question, { place: name });
  const isOneOfEach = found.every((each) => each.length === 1);
  return isOneOfEach ? askedOf(question, { tags: [...question.entities.tags, ...found.flat()] }) : null;
}

export function isGroup(type: string): boolean {
  return type.toLowerCase().endsWith('/resourcegroups');
}

function askedOf(question: Question, place: Partial<Question['entities']>): Question {
  return { ...question, scope: 'fleet', entities: { ...question.entities, machines: [], ...place } };
}
