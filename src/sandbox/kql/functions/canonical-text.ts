import type { KustoValue } from '../value.ts';
import { isArray, isBag } from './dynamic-kind.ts';
import { jsonText } from './json-text.ts';

/** A dynamic value as JSON text with the keys of its bags in order: equal values give equal texts. */
export function canonicalText(value: KustoValue): string {
  if (isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (!isBag(value)) return jsonText(value);
  const pairs = [...value].sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join()}}`;
}
