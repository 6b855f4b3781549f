import { kustoLanguage } from './kusto-language.ts';

/** Whether an expression gives a table rather than a value. */
export function isTabular(node: Kusto.Language.Syntax.Expression): boolean {
  return node.ResultType instanceof kustoLanguage().Symbols.TableSymbol;
}
