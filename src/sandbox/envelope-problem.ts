import { isJsonObject, type JsonObject } from './json-object.ts';

/** What is wrong with the envelope of a resource that is written or merged, where and why; null for nothing. Null takes a key out. */
export function envelopeProblem({
  location,
  properties,
  tags,
}: JsonObject): { readonly key: string; readonly says: string } | null {
  if (!isAbsent(location) && typeof location !== 'string')
    return { key: 'location', says: 'is not text; write the name of a region' };
  if (!isAbsent(properties) && !isJsonObject(properties))
    return { key: 'properties', says: 'is not an object; write keys and values' };
  if (isAbsent(tags)) return null;
  const areTexts =
    isJsonObject(tags) && Object.values(tags).every((tag) => isAbsent(tag) || typeof tag === 'string');
  return areTexts ? null : { key: 'tags', says: 'is not an object of texts; put each value in quotes' };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
