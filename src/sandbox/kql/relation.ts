import type { Column, KustoValue } from './value.ts';

export type Row = readonly KustoValue[];

/** A table whose rows are worked out when they are asked for. */
export interface Relation {
  /** What `as` called it; whatever is done to its rows afterwards has no name. */
  readonly name?: string;
  readonly columns: readonly Column[];
  rows(): readonly Row[];
}

/** A relation that works its rows out once, however often they are asked for. */
export function remembered(relation: Relation): Relation {
  let rows: readonly Row[] | null = null;
  return {
    columns: relation.columns,
    rows() {
      rows ??= relation.rows();
      return rows;
    },
  };
}
