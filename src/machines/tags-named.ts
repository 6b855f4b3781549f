import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';

const tagRow = z.object({ key: z.string(), value: z.string() });

/** A tag and its value, in lower case. */
export type NamedTag = z.infer<typeof tagRow>;

/** What tags that say an environment are called (https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-tagging). */
const OF_ENVIRONMENTS: ReadonlySet<string> = new Set(['env', 'environment', 'stage', '環境', 'ステージ']);

/**
 * The tags of machines whose value is among the names, any of which means the place: all that say an environment, else the only one of the first name that any has.
 * None where several others have it, and nobody could say which of them is meant. One query; throws AzureReadError.
 */
export async function tagsNamed(names: readonly string[], azure: Azure): Promise<readonly NamedTag[]> {
  const found = await azure.queryResourceGraph(fill('tags-of-value', { values: names }), tagRow);
  const ofEnvironments = found.filter(({ key }) => OF_ENVIRONMENTS.has(key));
  if (ofEnvironments.length > 0) return ofEnvironments;
  const first = names.find((name) => found.some(({ value }) => value === name));
  const ofFirst = found.filter(({ value }) => value === first);
  return ofFirst.length === 1 ? ofFirst : [];
}
