import { columnsOf } from '../columns-of.ts';
import { missingValue } from '../missing-value.ts';
import type { Relation, Row } from '../relation.ts';
import { converted } from '../scalars/converted.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';

/** `datatable (…) […]`: the rows that the query spells out. */
export function dataTable(node: Kusto.Language.Syntax.DataTableExpression, scope: Scope): Relation {
  const columns = columnsOf(node);
  const cells = elementsOf(node.Values).map((value) => scope.scalar(value, []));
  return {
    columns,
    rows: () => {
      const rows: Row[] = [];
      for (let start = 0; start < cells.length; start += columns.length)
        rows.push(
          columns.map(({ type }, index) => {
            const cell = cells[start + index];
            return cell ? converted(cell, type).of([]) : missingValue(type);
          }),
        );
      return rows;
    },
  };
}
