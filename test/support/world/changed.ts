import { jsonMergePatch } from '../../../src/sandbox/json-merge-patch.ts';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';

/** A resource with changes merged over it, each as RFC 7396 has it: `null` takes a field away. */
export function changed(resource: JsonObject, changes: readonly JsonObject[]): JsonObject {
  return changes.reduce(jsonMergePatch, resource);
}
