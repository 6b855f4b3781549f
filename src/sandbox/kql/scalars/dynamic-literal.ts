import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { constantScalar, type Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { KustoValue } from '../value.ts';

/** `dynamic(…)`, or an array or bag inside one; null when the node is something else. */
export function dynamicLiteral(node: Kusto.Language.Syntax.Expression, scope: Scope): Scalar | null {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.DynamicExpression)
    return constantScalar('dynamic', () => valueIn(node.Expression));
  if (node instanceof Syntax.JsonArrayExpression)
    return constantScalar('dynamic', () => elementsOf(node.Values).map(valueIn));
  if (node instanceof Syntax.JsonObjectExpression)
    return constantScalar('dynamic', () => new Map(elementsOf(node.Pairs).map(pairOf)));
  return null;

  function valueIn(part: Kusto.Language.Syntax.Expression | null): KustoValue {
    return scope.scalar(part, []).of([]);
  }

  function pairOf(pair: Kusto.Language.Syntax.JsonPair): [string, KustoValue] {
    return [present(pair.Name).ValueText ?? '', valueIn(pair.Value)];
  }
}
