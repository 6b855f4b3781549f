import { isJsonObject } from './json-object.ts';

/** A value as JSON carries it: without the keys, at any depth, whose value is undefined. What holds none stays the same object. */
export function definedValues<Value>(value: Value): Value {
  return defined(value) as Value;
}

function defined(value: unknown): unknown {
  if (Array.isArray(value)) return unlessSame(value, value.map(defined));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, item]) => (item === undefined ? [] : [[key, defined(item)] as const]));
  const isSame = kept.length === entries.length && kept.every(([key, item]) => item === value[key]);
  return isSame ? value : Object.fromEntries(kept);
}

function unlessSame(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((item, index) => item === before[index]) ? before : after;
}
