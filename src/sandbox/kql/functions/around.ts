import type { ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';

/**
 * around(value, center, delta): whether the value lies between center - delta and center + delta, both included; null when an
 * argument is null or they have no distance. Source: https://learn.microsoft.com/kusto/query/around-function
 */
export const aroundFunctions: ScalarFunctions = {
  around: ([value = null, center = null, delta = null]) => {
    const distance = distanceOf(value, center);
    const most = amountOf(delta);
    return distance === null || most === null ? null : distance <= most && distance >= -most;
  },
};

function distanceOf(value: KustoValue, center: KustoValue): bigint | number | null {
  if (value instanceof KustoDateTime && center instanceof KustoDateTime) return value.ticks - center.ticks;
  const [left, right] = [amountOf(value), amountOf(center)];
  if (left === null || right === null) return null;
  return typeof left === 'bigint' && typeof right === 'bigint' ? left - right : Number(left) - Number(right);
}

function amountOf(value: KustoValue): bigint | number | null {
  if (value instanceof KustoTimeSpan) return value.ticks;
  return typeof value === 'bigint' || typeof value === 'number' ? value : null;
}
