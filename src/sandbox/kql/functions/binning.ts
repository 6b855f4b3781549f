import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { floorDivide } from './floor-divide.ts';
import { numberOf } from './number-of.ts';

const bin: ScalarFunction = ([value, size]) => binAt(value, size, null);

/** Rounding down to a multiple of a size. A null, zero or negative size gives null. */
export const binningFunctions: ScalarFunctions = {
  bin,
  floor: bin,
  bin_at: ([value, size, fixedPoint]) =>
    fixedPoint === null ? null : binAt(value, size, fixedPoint ?? null),
};

/** `origin` null is the zero of the type of the value. */
function binAt(value: KustoValue | undefined, size: KustoValue | undefined, origin: KustoValue): KustoValue {
  const originTicks = origin instanceof KustoDateTime || origin instanceof KustoTimeSpan ? origin.ticks : 0n;
  if (value instanceof KustoDateTime && size instanceof KustoTimeSpan) {
    const binned = floorTo(value.ticks, size.ticks, originTicks);
    return binned === null ? null : new KustoDateTime(binned);
  }
  if (value instanceof KustoTimeSpan && size instanceof KustoTimeSpan) {
    const binned = floorTo(value.ticks, size.ticks, originTicks);
    return binned === null ? null : new KustoTimeSpan(binned);
  }
  if (
    typeof value === 'bigint' &&
    typeof size === 'bigint' &&
    (origin === null || typeof origin === 'bigint')
  ) {
    return floorTo(value, size, origin ?? 0n);
  }
  return floorRealTo(numberOf(value), numberOf(size), numberOf(origin) ?? 0);
}

function floorTo(value: bigint, size: bigint, origin: bigint): bigint | null {
  return size <= 0n ? null : floorDivide(value - origin, size) * size + origin;
}

function floorRealTo(value: number | null, size: number | null, origin: number): number | null {
  if (value === null || size === null || !(size > 0)) return null;
  return Math.floor((value - origin) / size) * size + origin;
}
