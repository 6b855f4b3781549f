import { columnScalar } from '../column-scalar.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import type { Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Column } from '../value.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

/** The functions that speak of the row as a whole: pack_all and column_ifexists; null when the node is something else. */
export const rowFunction: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.FunctionCallExpression)) return null;
  const args = elementsOf(present(node.ArgumentList).Expressions);
  switch (node.Name?.SimpleName) {
    case 'pack_all':
      return packAll(args[0] ? scope.scalar(args[0], columns).of([]) === true : false, columns);
    case 'column_ifexists':
    case 'columnifexists':
      return columnIfExists(args, columns, scope);
    default:
      return null;
  }
};

function packAll(isWithoutEmpty: boolean, columns: readonly Column[]): Scalar {
  return {
    type: 'dynamic',
    isConstant: false,
    of: (row) => {
      const pairs = columns.map((column, index) => [column.name, row[index] ?? null] as const);
      return new Map(pairs.filter(([, value]) => !isWithoutEmpty || (value !== null && value !== '')));
    },
  };
}

function columnIfExists(
  [nameNode, otherwise]: readonly Kusto.Language.Syntax.Expression[],
  columns: readonly Column[],
  scope: Scope,
): Scalar {
  const columnName = scope.scalar(present(nameNode), []).of([]);
  const column = columns.find((candidate) => candidate.name === columnName);
  return column ? columnScalar(column.name, columns) : scope.scalar(present(otherwise), columns);
}
