import { columnScalar } from '../column-scalar.ts';
import { columnsOf, type ResultColumn } from '../columns-of.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { Relation } from '../relation.ts';
import { resultName } from '../result-name.ts';
import type { Scalar } from '../scalar.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Operator } from './operator.ts';

/** `extend`, and `serialize`, which may extend too: more columns, or other values for those there are. */
export const extend: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  const isExtend = node instanceof Syntax.ExtendOperator || node instanceof Syntax.SerializeOperator;
  if (!isExtend) return null;
  const columns = columnsOf(node);
  const computed = new Map<string, Scalar>();
  for (const expression of elementsOf(node.Expressions)) {
    const scalar = scope.scalar(expression, input.columns);
    computed.set(resultName(expression, columns), scalar);
  }
  return extended(input, columns, computed);
};

function extended(
  input: Relation,
  columns: readonly ResultColumn[],
  computed: ReadonlyMap<string, Scalar>,
): Relation {
  const scalars = columns.map(({ name }) => computed.get(name) ?? columnScalar(name, input.columns));
  return { columns, rows: () => input.rows().map((row) => scalars.map((scalar) => scalar.of(row))) };
}
