import { isTabular } from '../is-tabular.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { missingValue } from '../missing-value.ts';
import { present } from '../present.ts';
import { constantScalar, type Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';

/** `toscalar(…)`: the first cell of a table; null when the node is something else. */
export function toScalar(node: Kusto.Language.Syntax.Expression, scope: Scope): Scalar | null {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.ToScalarExpression)) return null;
  const inner = present(node.Expression);
  if (!isTabular(inner)) return scope.scalar(inner, []);
  const relation = scope.relation(inner);
  const type = relation.columns[0]?.type ?? kustoTypeOf(node.ResultType);
  return constantScalar(type, () => relation.rows()[0]?.[0] ?? missingValue(type));
}
