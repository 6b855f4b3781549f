import { isJsonObject, type JsonObject } from './json-object.ts';

/**
 * `target` with `patch` merged into it as RFC 7396 has it: objects merge by key, null removes a key, anything else
 * (arrays too) replaces. Neither argument changes.
 */
export function jsonMergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  // A Map, since to an object the key __proto__ would mean something else.
  const merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    const before = merged.get(key);
    if (value === null) merged.delete(key);
    else
      merged.set(
        key,
        isJsonObject(value) ? jsonMergePatch(isJsonObject(before) ? before : {}, value) : value,
      );
  }
  return Object.fromEntries(merged);
}
