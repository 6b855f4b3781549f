import { isArray } from '../functions/dynamic-kind.ts';
import { isTabular } from '../is-tabular.ts';
import { present } from '../present.ts';
import type { Row } from '../relation.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Column, KustoType, KustoValue } from '../value.ts';

/** The right side of `in`, `has_any` and `has_all`: values, dynamic arrays of values, or the first column of a table. */
export interface ValueList {
  readonly isConstant: boolean;
  /** The type of the values where all have the same one, otherwise dynamic. */
  readonly type: KustoType;
  of(row: Row): readonly KustoValue[];
}

export function valuesIn(
  node: Kusto.Language.Syntax.ExpressionList | null,
  columns: readonly Column[],
  scope: Scope,
): ValueList {
  const expressions = elementsOf(present(node).Expressions);
  const [first] = expressions;
  if (expressions.length === 1 && first && isTabular(first)) {
    const relation = scope.relation(first);
    return {
      isConstant: true,
      type: relation.columns[0]?.type ?? 'dynamic',
      of: () => relation.rows().map((row) => row[0] ?? null),
    };
  }
  const scalars = expressions.map((expression) => scope.scalar(expression, columns));
  const types = new Set(scalars.map((scalar) => scalar.type));
  const [type = 'dynamic'] = types;
  return {
    isConstant: scalars.every((scalar) => scalar.isConstant),
    type: types.size === 1 ? type : 'dynamic',
    of: (row) => scalars.flatMap((scalar) => itemsOf(scalar.of(row))),
  };
}

function itemsOf(value: KustoValue): readonly KustoValue[] {
  return isArray(value) ? value : [value];
}
