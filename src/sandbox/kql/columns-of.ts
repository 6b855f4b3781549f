import { kustoLanguage } from './kusto-language.ts';
import { kustoTypeOf } from './kusto-type-of.ts';
import { itemsOf } from './syntax-list.ts';
import type { Column } from './value.ts';

/** A result column with the expression that makes it, where the semantic analysis knows one. */
export interface ResultColumn extends Column {
  readonly source: Kusto.Language.Syntax.SyntaxNode | null;
}

/** The columns of the table that an expression gives, named as Kusto names them. */
export function columnsOf(node: Kusto.Language.Syntax.Expression): readonly ResultColumn[] {
  const type = node.ResultType;
  if (!(type instanceof kustoLanguage().Symbols.TableSymbol))
    throw new TypeError('The expression is no table.');
  return itemsOf(type.Columns).map((column) => ({
    name: column.Name ?? '',
    type: kustoTypeOf(column.Type),
    source: column.Source,
  }));
}
