import { parseDateTime } from '../datetime-text.ts';
import { KqlSemanticError } from '../failure.ts';
import { convertTo } from '../functions/convert-to.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import { constantScalar, type Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import { parseTimeSpan } from '../timespan-text.ts';
import type { KustoType, KustoValue } from '../value.ts';

/** A literal of any type, or null when the node is something else. */
export function literal(node: Kusto.Language.Syntax.Expression, { values }: Scope): Scalar | null {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.TypeOfLiteralExpression) return typeLiteral(node);
  const isLiteral =
    node instanceof Syntax.LiteralExpression || node instanceof Syntax.CompoundStringLiteralExpression;
  if (!isLiteral) return null;
  const type = kustoTypeOf(node.ResultType);
  const text = node.LiteralValueInfo?.ValueText ?? '';
  return constantScalar(type, () => values.get(text) ?? literalValue(text, type));
}

/** `typeof(long)` as the name of the type. */
function typeLiteral(node: Kusto.Language.Syntax.TypeOfLiteralExpression): Scalar {
  const type = kustoTypeOf(present(elementsOf(node.Types)[0]).ReferencedSymbol);
  return constantScalar('string', () => type);
}

function literalValue(text: string, type: KustoType): KustoValue {
  if (type === 'string') return text;
  const content = text.trim();
  if (content.toLowerCase() === 'null') return null;
  const value = parsed(content, type);
  if (value === null) throw new KqlSemanticError(`'${content}' is not a valid ${type} literal.`);
  return value;
}

function parsed(content: string, type: KustoType): KustoValue {
  switch (type) {
    case 'real':
    case 'decimal':
      return realValue(content);
    case 'datetime':
      return parseDateTime(content);
    case 'timespan':
      return parseTimeSpan(content);
    default:
      return convertTo(content, type);
  }
}

function realValue(content: string): number | null {
  const infinity = /^(?<sign>[+-]?)inf$/i.exec(content)?.groups;
  if (infinity) return infinity.sign === '-' ? -Infinity : Infinity;
  if (/^nan$/i.test(content)) return Number.NaN;
  const value = Number(content);
  return Number.isNaN(value) ? null : value;
}
