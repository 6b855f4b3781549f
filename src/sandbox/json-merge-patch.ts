import { isJsonObject, type JsonObject } from './json-object.ts';

/**
 * `target` with `patch` merged into it as RFC 7396 has it: objects merge by key, null removes a key, anything else
 * (arrays too) replaces. Neither argument changes.
 */
export function jsonMergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else if (isJsonObject(value))
      merged[key] = jsonMergePatch(isJsonObject(target[key]) ? target[key] : {}, value);
    else merged[key] = value;
  }
  return merged;
}
