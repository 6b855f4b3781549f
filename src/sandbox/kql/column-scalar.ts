import type { Scalar } from './scalar.ts';
import type { Column } from './value.ts';

/** The cell of a named column. */
export function columnScalar(columnName: string, columns: readonly Column[]): Scalar {
  const index = columns.findIndex((column) => column.name === columnName);
  const column = columns[index];
  if (!column)
    throw new TypeError(`The query's tree speaks of a column ${columnName} that the row does not have.`);
  return { type: column.type, isConstant: false, of: (row) => row[index] ?? null };
}
