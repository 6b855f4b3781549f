import { isJsonObject } from '../json-object.ts';
import { fromJson } from './json.ts';
import { JsonBag } from './json-bag.ts';
import type { KustoValue } from './value.ts';

/** As fromJson, but what is inside an object becomes values only when it is read. */
export function lazilyFromJson(json: unknown): KustoValue {
  if (Array.isArray(json)) return json.map(lazilyFromJson);
  return isJsonObject(json) ? new JsonBag(json, lazilyFromJson) : fromJson(json);
}
