import type { KustoType, KustoValue } from './value.ts';

/** Collects one group of rows: `add` once per row with the evaluated arguments, `result` at the end (also for an empty group). */
export interface Accumulator {
  add(args: readonly KustoValue[]): void;
  result(): KustoValue;
}

export interface AggregateContext {
  readonly types: readonly KustoType[];
  readonly resultType: KustoType;
}

/** An aggregation function. arg_max, arg_min and take_any, which may return several columns, live in the engine. */
export type Aggregate = (context: AggregateContext) => Accumulator;

export type Aggregates = Readonly<Record<string, Aggregate>>;
