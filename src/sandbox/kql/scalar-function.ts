import type { KustoType, KustoValue } from './value.ts';

/** What an argument of a function is: its type by Microsoft's semantic analysis, and its value in the current row. */
export interface FunctionContext {
  /** The instant that now() and ago() speak of, in ticks; one query sees one instant. */
  readonly nowInTicks: bigint;
  /** Static types of the arguments. */
  readonly types: readonly KustoType[];
  /** Static type of the result. */
  readonly resultType: KustoType;
}

/** A scalar function: arguments already evaluated, nulls included. Functions that must not evaluate an argument (iff, case, coalesce) live in the engine. */
export type ScalarFunction = (args: readonly KustoValue[], context: FunctionContext) => KustoValue;

/** A family of functions by their Kusto names. */
export type ScalarFunctions = Readonly<Record<string, ScalarFunction>>;
