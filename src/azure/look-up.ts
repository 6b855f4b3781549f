import { type FilledQuery, fill, type Parameters, type QueryName } from './query.ts';
import type { RowSchema } from './row-schema.ts';

/**
 * A query by names or ids whose askers can be served together. Each row of it must depend on the values that its keys name and on
 * no others, so that an asker's rows are the same whether he was alone or not.
 */
export interface LookUpKind<Row> {
  readonly query: QueryName;
  /** The query's other parameters, the same for all. */
  readonly fixed?: Parameters;
  readonly row: RowSchema<Row>;
  /** The values, in any of the lists and any case, that a row answers to; `everyone` for one that all are given. */
  keysOf(row: Row): readonly string[] | 'everyone';
}

/** What is looked up: values by the query's parameters. */
export type LookUpLists = Readonly<Record<string, readonly string[]>>;

/** The query of a look-up for some values alone: what evidence shows, whoever else shared the one that was run. */
export function lookUpQuery(kind: LookUpKind<unknown>, lists: LookUpLists): FilledQuery {
  return fill(kind.query, { ...kind.fixed, ...lists });
}
