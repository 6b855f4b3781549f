import { kustoLanguage } from './kusto-language.ts';
import { itemsOf } from './syntax-list.ts';

type Parameters = Kusto.Language.Syntax.SyntaxList$1<Kusto.Language.Syntax.NamedParameter>;

/** What stands behind `name=` before an operator's operands, as in `kind=inner`; null when it is not given. */
export function operatorParameter(parameters: Parameters | null, name: string): string | null {
  const { Syntax } = kustoLanguage();
  for (const parameter of itemsOf(parameters)) {
    if (parameter.Name?.SimpleName !== name) continue;
    const value = parameter.Expression;
    if (value instanceof Syntax.NameDeclaration) return value.SimpleName;
    return value?.LiteralValueInfo?.ValueText ?? null;
  }
  return null;
}
