import { combinedScalar, type Scalar } from '../scalar.ts';

/** `and`: false decides, otherwise null makes the result unknown. The right side is not worked out when the left decides. */
export function conjunction(left: Scalar, right: Scalar): Scalar {
  return combinedScalar('bool', [left, right], (row) => {
    const first = left.of(row);
    if (first === false) return false;
    const second = right.of(row);
    if (second === false) return false;
    return first === null || second === null ? null : true;
  });
}

/** `or`: true decides, otherwise null makes the result unknown. The right side is not worked out when the left decides. */
export function disjunction(left: Scalar, right: Scalar): Scalar {
  return combinedScalar('bool', [left, right], (row) => {
    const first = left.of(row);
    if (first === true) return true;
    const second = right.of(row);
    if (second === true) return true;
    return first === null || second === null ? null : false;
  });
}
