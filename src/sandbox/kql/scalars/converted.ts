import { convertTo } from '../functions/convert-to.ts';
import { combinedScalar, type Scalar } from '../scalar.ts';
import type { KustoType, KustoValue } from '../value.ts';

/** The value as another type; what cannot be converted is null, or for a string empty. A fraction stays one beside whole numbers. */
export function converted(scalar: Scalar, type: KustoType): Scalar {
  if (scalar.type === type) return scalar;
  const isWholeType = type === 'int' || type === 'long';
  return combinedScalar(type, [scalar], (row) => {
    const value = scalar.of(row);
    return isWholeType && isNumber(value) ? value : convertTo(value, type);
  });
}

function isNumber(value: KustoValue): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}
