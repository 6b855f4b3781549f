import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { canonicalText } from './canonical-text.ts';

/** A set of Kusto values that compares them by content and keeps them in the order they came. */
export class DistinctValues {
  readonly #values = new Map<string, KustoValue>();

  get size(): number {
    return this.#values.size;
  }

  add(value: KustoValue): void {
    const key = keyOf(value);
    if (!this.#values.has(key)) this.#values.set(key, value);
  }

  has(value: KustoValue): boolean {
    return this.#values.has(keyOf(value));
  }

  toArray(): readonly KustoValue[] {
    return [...this.#values.values()];
  }
}

/** Times and texts, which look alike as JSON, get keys of their own; a long equals a real of the same amount. */
function keyOf(value: KustoValue): string {
  if (value instanceof KustoDateTime) return `datetime ${value.ticks}`;
  if (value instanceof KustoTimeSpan) return `timespan ${value.ticks}`;
  if (typeof value === 'number' && Number.isInteger(value)) return canonicalText(BigInt(value));
  return canonicalText(value);
}
