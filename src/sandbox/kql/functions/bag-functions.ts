import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import type { KustoBag, KustoValue } from '../value.ts';
import { isArray, isBag } from './dynamic-kind.ts';
import { type JsonPath, parseJsonPath, valueAt } from './json-path.ts';
import { textOf } from './text-of.ts';

const bagPack: ScalarFunction = (args) =>
  new Map(args.flatMap((key, index) => (index % 2 === 0 ? [[textOf(key), args[index + 1] ?? null]] : [])));

/** Functions of property bags; an argument that is no bag gives null. A key that starts with `$.` or `$[` is a JSON path. */
export const bagFunctions: ScalarFunctions = {
  bag_pack: bagPack,
  pack: bagPack,
  pack_dictionary: bagPack,
  bag_keys: ([bag]) => (isBag(bag) ? [...bag.keys()] : null),
  bag_has_key: ([bag, key]) => (isBag(bag) ? valueAt(bag, pathOf(key)) !== undefined : null),
  bag_merge: (bags) => merge(bags),
  bag_set_key: ([bag, key, value = null]) => (isBag(bag) ? withValue(bag, pathOf(key), value) : null),
  bag_remove_keys: ([bag, keys]) => {
    if (!isBag(bag)) return null;
    return (isArray(keys) ? keys : []).reduce<KustoBag>((rest, key) => without(rest, pathOf(key)), bag);
  },
  bag_zip: ([keys, values]) => (isArray(keys) && isArray(values) ? zip(keys, values) : null),
};

function pathOf(key: KustoValue | undefined): JsonPath {
  const text = textOf(key);
  return /^\$[.[]/.test(text) ? (parseJsonPath(text) ?? [text]) : [text];
}

/** The leftmost bag that has a key gives its value; what is no bag is passed over. */
function merge(bags: readonly KustoValue[]): KustoValue {
  const merged = new Map<string, KustoValue>();
  for (const [key, value] of bags.flatMap((bag) => (isBag(bag) ? [...bag] : []))) {
    if (!merged.has(key)) merged.set(key, value);
  }
  return bags.some(isBag) ? merged : null;
}

function withValue(bag: KustoBag, [key = '', ...rest]: JsonPath, value: KustoValue): KustoBag {
  const name = String(key);
  const inner = bag.get(name);
  return new Map(bag).set(
    name,
    rest.length === 0 ? value : withValue(isBag(inner) ? inner : new Map(), rest, value),
  );
}

function without(bag: KustoBag, [key = '', ...rest]: JsonPath): KustoBag {
  const name = String(key);
  const inner = bag.get(name);
  const copy = new Map(bag);
  if (rest.length === 0) copy.delete(name);
  else if (isBag(inner)) copy.set(name, without(inner, rest));
  return copy;
}

/** Keys that are no strings are passed over; missing values are null. */
function zip(keys: readonly KustoValue[], values: readonly KustoValue[]): KustoBag {
  const bag = new Map<string, KustoValue>();
  for (const [index, key] of keys.entries()) {
    if (typeof key === 'string') bag.set(key, values[index] ?? null);
  }
  return bag;
}
