import type { Row } from '../relation.ts';
import type { JoinKeys } from './join-keys.ts';

/** The rows on both sides, what matches them, and rows of nothing that stand where a side has no match. */
export interface JoinSides {
  readonly left: readonly Row[];
  readonly right: readonly Row[];
  readonly keys: JoinKeys;
  readonly missingLeft: Row;
  readonly missingRight: Row;
}

type JoinKind = (sides: JoinSides) => readonly Row[];

/**
 * The kinds of join by name; without one Kusto means innerunique, which takes one left row of each key.
 * Source: https://learn.microsoft.com/kusto/query/join-operator
 */
export const joinKinds: Readonly<Record<string, JoinKind>> = {
  innerunique: (sides) => matches({ ...sides, left: uniqueByKey(sides.left, sides.keys) }),
  inner: matches,
  leftouter: (sides) => [...matches(sides), ...leftAlone(sides)],
  rightouter: (sides) => [...matches(sides), ...rightAlone(sides)],
  fullouter: (sides) => [...matches(sides), ...leftAlone(sides), ...rightAlone(sides)],
  leftsemi: ({ left, right, keys }) => left.filter(isKnown(keys.leftKey, keySet(right, keys.rightKey))),
  rightsemi: ({ left, right, keys }) => right.filter(isKnown(keys.rightKey, keySet(left, keys.leftKey))),
  ...named(['leftanti', 'anti', 'leftantisemi'], ({ left, right, keys }) =>
    left.filter(isUnknown(keys.leftKey, keySet(right, keys.rightKey))),
  ),
  ...named(['rightanti', 'rightantisemi'], ({ left, right, keys }) =>
    right.filter(isUnknown(keys.rightKey, keySet(left, keys.leftKey))),
  ),
};

type KeyOf = (row: Row) => string | null;

function matches({ left, right, keys }: JoinSides): readonly Row[] {
  const rightRows = new Map<string, Row[]>();
  for (const row of right) {
    const key = keys.rightKey(row);
    if (key === null) continue;
    const known = rightRows.get(key);
    if (known) known.push(row);
    else rightRows.set(key, [row]);
  }
  return left.flatMap((row) => {
    const key = keys.leftKey(row);
    const others = key === null ? undefined : rightRows.get(key);
    return others ? others.map((other) => [...row, ...other]) : [];
  });
}

function leftAlone({ left, right, keys, missingRight }: JoinSides): readonly Row[] {
  const alone = left.filter(isUnknown(keys.leftKey, keySet(right, keys.rightKey)));
  return alone.map((row) => [...row, ...missingRight]);
}

function rightAlone({ left, right, keys, missingLeft }: JoinSides): readonly Row[] {
  const alone = right.filter(isUnknown(keys.rightKey, keySet(left, keys.leftKey)));
  return alone.map((row) => [...missingLeft, ...row]);
}

function uniqueByKey(rows: readonly Row[], { leftKey }: JoinKeys): readonly Row[] {
  const rowOfKey = new Map<string, Row>();
  for (const row of rows) {
    const key = leftKey(row);
    if (key !== null && !rowOfKey.has(key)) rowOfKey.set(key, row);
  }
  return [...rowOfKey.values()];
}

function keySet(rows: readonly Row[], keyOf: KeyOf): ReadonlySet<string | null> {
  return new Set(rows.map(keyOf).filter((key) => key !== null));
}

function isKnown(keyOf: KeyOf, keys: ReadonlySet<string | null>): (row: Row) => boolean {
  return (row) => keys.has(keyOf(row));
}

function isUnknown(keyOf: KeyOf, keys: ReadonlySet<string | null>): (row: Row) => boolean {
  return (row) => !keys.has(keyOf(row));
}

function named(names: readonly string[], kind: JoinKind): Record<string, JoinKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}
