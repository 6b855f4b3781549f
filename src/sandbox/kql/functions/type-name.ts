import type { ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { isArray } from './dynamic-kind.ts';

/** gettype(): the static type of an argument, or what a dynamic one holds. */
export const typeNameFunctions: ScalarFunctions = {
  gettype: ([value = null], { types }) => {
    const staticType = types[0];
    return staticType === undefined || staticType === 'dynamic' ? dynamicTypeName(value) : staticType;
  },
};

function dynamicTypeName(value: KustoValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return BigInt.asIntN(32, value) === value ? 'int' : 'long';
  if (typeof value === 'number') return 'real';
  if (typeof value === 'string') return 'string';
  if (value instanceof KustoDateTime) return 'datetime';
  if (value instanceof KustoTimeSpan) return 'timespan';
  return isArray(value) ? 'array' : 'dictionary';
}
