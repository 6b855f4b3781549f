import { compareValues } from '../compare.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { isArray } from './dynamic-kind.ts';
import { numberOf } from './number-of.ts';
import { ticks } from './ticks.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** range() and repeat() stop after this many items. */
const maximumItems = 1_048_576;

/** Functions that make arrays of single values or of other arrays. */
export const arrayMakingFunctions: ScalarFunctions = {
  pack_array: (values) => values,
  repeat: ([value = null, count]) => {
    const times = wholeNumberOf(count);
    return times === null || times < 0
      ? null
      : Array.from({ length: Math.min(times, maximumItems) }, () => value);
  },
  zip: (arrays) => {
    if (!arrays.every(isArray)) return null;
    const length = Math.max(...arrays.map((array) => array.length));
    return Array.from({ length }, (_, index) => arrays.map((array) => array[index] ?? null));
  },
  range: ([start = null, stop = null, step]) => range(start, stop, step ?? defaultStep(start)),
};

function defaultStep(start: KustoValue): KustoValue {
  const isTime = start instanceof KustoDateTime || start instanceof KustoTimeSpan;
  return isTime ? new KustoTimeSpan(ticks.hour) : 1n;
}

function range(start: KustoValue, stop: KustoValue, step: KustoValue): KustoValue {
  const direction = compareValues(step, step instanceof KustoTimeSpan ? new KustoTimeSpan(0n) : 0n);
  if (start === null || stop === null || step === null || direction === 0) return null;
  const items: KustoValue[] = [];
  let item: KustoValue = start;
  while (items.length < maximumItems && compareValues(item, stop) * direction <= 0) {
    items.push(item);
    item = nthAfter(start, step, items.length);
  }
  return items;
}

/** Multiplies instead of adding up, so that reals do not drift. */
function nthAfter(start: KustoValue, step: KustoValue, count: number): KustoValue {
  if (start instanceof KustoDateTime && step instanceof KustoTimeSpan) {
    return new KustoDateTime(start.ticks + step.ticks * BigInt(count));
  }
  if (start instanceof KustoTimeSpan && step instanceof KustoTimeSpan) {
    return new KustoTimeSpan(start.ticks + step.ticks * BigInt(count));
  }
  if (typeof start === 'bigint' && typeof step === 'bigint') return start + step * BigInt(count);
  return (numberOf(start) ?? Number.NaN) + (numberOf(step) ?? Number.NaN) * count;
}
