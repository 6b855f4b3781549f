import { KustoDateTime, KustoTimeSpan, type KustoType, type KustoValue } from '../value.ts';
import { modulo } from './modulo.ts';

type Operation = (left: KustoValue, right: KustoValue) => KustoValue;

/** The arithmetic operators by the kind of their node. Null with anything is null, and so is what types do not allow. */
export const arithmetic: Readonly<Record<string, Operation>> = {
  AddExpression: (left, right) => {
    if (left instanceof KustoDateTime && right instanceof KustoTimeSpan)
      return new KustoDateTime(left.ticks + right.ticks);
    if (left instanceof KustoTimeSpan && right instanceof KustoDateTime)
      return new KustoDateTime(left.ticks + right.ticks);
    if (left instanceof KustoTimeSpan && right instanceof KustoTimeSpan)
      return new KustoTimeSpan(left.ticks + right.ticks);
    return ofNumbers(
      left,
      right,
      (a, b) => a + b,
      (a, b) => a + b,
    );
  },
  SubtractExpression: (left, right) => {
    if (left instanceof KustoDateTime && right instanceof KustoDateTime)
      return new KustoTimeSpan(left.ticks - right.ticks);
    if (left instanceof KustoDateTime && right instanceof KustoTimeSpan)
      return new KustoDateTime(left.ticks - right.ticks);
    if (left instanceof KustoTimeSpan && right instanceof KustoTimeSpan)
      return new KustoTimeSpan(left.ticks - right.ticks);
    return ofNumbers(
      left,
      right,
      (a, b) => a - b,
      (a, b) => a - b,
    );
  },
  MultiplyExpression: (left, right) => {
    if (left instanceof KustoTimeSpan) return scaled(left, right);
    if (right instanceof KustoTimeSpan) return scaled(right, left);
    return ofNumbers(
      left,
      right,
      (a, b) => a * b,
      (a, b) => a * b,
    );
  },
  DivideExpression: (left, right) => {
    if (left instanceof KustoTimeSpan && right instanceof KustoTimeSpan)
      return Number(left.ticks) / Number(right.ticks);
    if (left instanceof KustoTimeSpan) return shared(left, right);
    return ofNumbers(
      left,
      right,
      (a, b) => (b === 0n ? null : a / b),
      (a, b) => a / b,
    );
  },
  ModuloExpression: (left, right) => {
    if (left instanceof KustoTimeSpan && right instanceof KustoTimeSpan) {
      const rest = modulo(left.ticks, right.ticks);
      return rest === null ? null : new KustoTimeSpan(rest);
    }
    return ofNumbers(left, right, modulo, (a, b) => {
      const rest = a % b;
      return rest < 0 ? rest + Math.abs(b) : rest;
    });
  },
};

/** A result as wide as its type: int wraps at 32 bits, long at 64, and a whole number in a real column is a number. */
export function fitted(value: KustoValue, type: KustoType): KustoValue {
  if (typeof value === 'bigint') {
    if (type === 'int') return BigInt.asIntN(32, value);
    return type === 'real' || type === 'decimal' ? Number(value) : BigInt.asIntN(64, value);
  }
  if (typeof value === 'number' && (type === 'long' || type === 'int'))
    return Number.isFinite(value) ? BigInt(Math.trunc(value)) : null;
  return value;
}

function ofNumbers(
  left: KustoValue,
  right: KustoValue,
  whole: (left: bigint, right: bigint) => bigint | null,
  real: (left: number, right: number) => number,
): KustoValue {
  if (typeof left === 'bigint' && typeof right === 'bigint') return whole(left, right);
  const isLeftNumeric = typeof left === 'bigint' || typeof left === 'number';
  const isRightNumeric = typeof right === 'bigint' || typeof right === 'number';
  return isLeftNumeric && isRightNumeric ? real(Number(left), Number(right)) : null;
}

function scaled(span: KustoTimeSpan, factor: KustoValue): KustoTimeSpan | null {
  if (typeof factor === 'bigint') return new KustoTimeSpan(span.ticks * factor);
  return rounded(typeof factor === 'number' ? Number(span.ticks) * factor : Number.NaN);
}

function shared(span: KustoTimeSpan, divisor: KustoValue): KustoTimeSpan | null {
  if (typeof divisor === 'bigint') return divisor === 0n ? null : new KustoTimeSpan(span.ticks / divisor);
  return rounded(typeof divisor === 'number' ? Number(span.ticks) / divisor : Number.NaN);
}

function rounded(spanInTicks: number): KustoTimeSpan | null {
  return Number.isFinite(spanInTicks) ? new KustoTimeSpan(BigInt(Math.round(spanInTicks))) : null;
}
