import { isJsonObject } from '../json-object.ts';

/** One comparison of a `$filter`: `properties/status eq 'Failed'`. */
export interface Comparison {
  /** In lower case. */
  readonly field: string;
  readonly operator: 'eq' | 'ne' | 'ge' | 'gt' | 'le' | 'lt';
  readonly value: string;
}

/** The comparisons of a `$filter` joined by `and`; null for a filter that says anything else. */
export function odataFilter(text: string): readonly Comparison[] | null {
  const comparisons: Comparison[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const first = firstComparison(rest);
    if (first === null) return null;
    comparisons.push(first.comparison);
    ({ rest } = first);
    const and = /^\s+and\s+/i.exec(rest)?.[0];
    if (and === undefined) return rest.trim() === '' ? comparisons : null;
    rest = rest.slice(and.length);
  }
  return comparisons;
}

/** The comparison that a text begins with, and what follows it; null for any other text. */
export function firstComparison(
  text: string,
): { readonly comparison: Comparison; readonly rest: string } | null {
  const found = COMPARISON.exec(text);
  const { field, operator, quoted, bare } = found?.groups ?? {};
  if (found === null || field === undefined || !isOperator(operator)) return null;
  const value = quoted?.replaceAll("''", "'") ?? bare ?? '';
  return {
    comparison: { field: field.toLowerCase(), operator, value },
    rest: text.slice(found[0].length),
  };
}

const COMPARISON =
  /^(?<field>[A-Za-z_][\w/]*)\s+(?<operator>eq|ne|ge|gt|le|lt)\s+(?:'(?<quoted>(?:[^']|'')*)'|(?<bare>[^\s'()]+))/;

function isOperator(text: string | undefined): text is Comparison['operator'] {
  return text !== undefined && ['eq', 'ne', 'ge', 'gt', 'le', 'lt'].includes(text);
}

/** Whether a value passes one comparison: date-times compare as moments, anything else as text without case. */
export function passes(actual: unknown, { operator, value }: Comparison): boolean {
  const order = compare(String(actual ?? ''), value);
  if (operator === 'eq') return order === 0;
  if (operator === 'ne') return order !== 0;
  if (operator === 'ge') return order >= 0;
  if (operator === 'gt') return order > 0;
  return operator === 'le' ? order <= 0 : order < 0;
}

/** The value at a path like `properties/status`, its names compared without case. */
export function valueAt(holder: unknown, path: string): unknown {
  let value = holder;
  for (const name of path.toLowerCase().split('/')) {
    if (!isJsonObject(value)) return undefined;
    value = Object.entries(value).find(([key]) => key.toLowerCase() === name)?.[1];
  }
  return value;
}

function compare(one: string, other: string): number {
  const [oneInMs, otherInMs] = [timeInMs(one), timeInMs(other)];
  if (oneInMs !== null && otherInMs !== null) return oneInMs - otherInMs;
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function timeInMs(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
