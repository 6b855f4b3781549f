import assert from 'node:assert/strict';
import { parseDateTime } from '../../../../src/sandbox/kql/datetime-text.ts';
import { scalarFunctions } from '../../../../src/sandbox/kql/functions/registry.ts';
import type { FunctionContext } from '../../../../src/sandbox/kql/scalar-function.ts';
import { parseTimeSpan } from '../../../../src/sandbox/kql/timespan-text.ts';
import {
  KustoDateTime,
  KustoTimeSpan,
  type KustoType,
  type KustoValue,
} from '../../../../src/sandbox/kql/value.ts';

/** One row of a table of calls: name, arguments, expected value, and what of the context differs from the inferred one. */
export type Call = readonly [
  name: string,
  args: readonly KustoValue[],
  expected: KustoValue,
  context?: Partial<FunctionContext>,
];

/** The instant that now() means in these tests. */
export const testNow = datetime('2026-11-20T09:00:00Z');

/** Defines one test for each row. */
export function checkCalls(calls: readonly Call[]): void {
  for (const [name, args, expected, context] of calls) {
    it(`${name}(${args.map(shown).join(', ')}) is ${shown(expected)}`, () => {
      assert.deepEqual(call(name, args, context), expected);
    });
  }
}

/** Calls a scalar function; types of the arguments are inferred from their values unless given. */
export function call(
  name: string,
  args: readonly KustoValue[],
  context: Partial<FunctionContext> = {},
): KustoValue {
  const scalarFunction = scalarFunctions[name];
  assert.ok(scalarFunction, `${name} is not registered`);
  return scalarFunction(args, {
    nowInTicks: testNow.ticks,
    types: args.map(typeOf),
    resultType: 'string',
    ...context,
  });
}

export function datetime(text: string): KustoDateTime {
  const instant = parseDateTime(text);
  assert.ok(instant, text);
  return instant;
}

export function timespan(text: string): KustoTimeSpan {
  const span = parseTimeSpan(text);
  assert.ok(span, text);
  return span;
}

function typeOf(value: KustoValue): KustoType {
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return 'real';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof KustoDateTime) return 'datetime';
  return value instanceof KustoTimeSpan ? 'timespan' : 'dynamic';
}

function shown(value: KustoValue): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'bigint') return `${item}`;
    if (item instanceof Map) return Object.fromEntries(item);
    return typeof item === 'number' && !Number.isFinite(item) ? String(item) : item;
  });
}
