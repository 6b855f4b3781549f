import type { Relation, Row } from '../relation.ts';
import type { Scope } from '../scope.ts';
import type { Column } from '../value.ts';

/** Collects the rows of one group. */
export interface Collector {
  add(row: Row): void;
  cells(): Row;
}

/** One aggregation of a summarize, which gives one or more columns. */
export interface Aggregation {
  readonly width: number;
  collect(): Collector;
}

/** Where an aggregation stands: its grouping, its input, and the result columns from its own first one on. */
export interface AggregationContext {
  readonly by: readonly Kusto.Language.Syntax.Expression[];
  readonly input: Relation;
  readonly scope: Scope;
  readonly columns: readonly Column[];
}
