import type { Row } from './relation.ts';
import type { KustoType, KustoValue } from './value.ts';

/** An expression ready to be worked out for any row of the relation it was compiled for. */
export interface Scalar {
  readonly type: KustoType;
  /** Whether the value is the same for every row. */
  readonly isConstant: boolean;
  of(row: Row): KustoValue;
}

/** A constant that is worked out when first needed, and then kept. */
export function constantScalar(type: KustoType, compute: () => KustoValue): Scalar {
  let value: KustoValue | undefined;
  return {
    type,
    isConstant: true,
    of() {
      if (value === undefined) value = compute();
      return value;
    },
  };
}

/** An expression made of others; it is constant when they all are. */
export function combinedScalar(
  type: KustoType,
  parts: readonly Scalar[],
  of: (row: Row) => KustoValue,
): Scalar {
  return parts.every((part) => part.isConstant)
    ? constantScalar(type, () => of([]))
    : { type, isConstant: false, of };
}
