import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { canonicalText } from './canonical-text.ts';
import { convertTo } from './convert-to.ts';
import { isArray, isBag } from './dynamic-kind.ts';
import { parseJsonPath, valueAt } from './json-path.ts';
import { parseJsonText } from './parse-json-text.ts';
import { textOf } from './text-of.ts';

const parseJson: ScalarFunction = ([value = null], { types }) =>
  types[0] === 'string' && typeof value === 'string' ? parseJsonText(value) : value;

const extractJson: ScalarFunction = ([path, json], { resultType }) => {
  const steps = parseJsonPath(textOf(path));
  const root = typeof json === 'string' ? parseJsonText(json) : json;
  const found = steps && (isArray(root) || isBag(root)) ? valueAt(root, steps) : null;
  return convertTo(found ?? null, resultType);
};

/** Between JSON text and dynamic values. A dynamic argument of parse_json() stays as it is. */
export const jsonFunctions: ScalarFunctions = {
  parse_json: parseJson,
  parsejson: parseJson,
  todynamic: parseJson,
  toobject: parseJson,
  extract_json: extractJson,
  extractjson: extractJson,
  dynamic_to_json: ([value = null]) => canonical(value),
};

function canonical(value: KustoValue): string {
  return isArray(value) || isBag(value) ? canonicalText(value) : textOf(value);
}
