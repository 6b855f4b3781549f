import type { ResultColumn } from './columns-of.ts';
import { KqlNotModelled } from './failure.ts';
import { kustoLanguage } from './kusto-language.ts';

/** The name of the column that an expression gives: its own, or the one that Kusto makes up. */
export function resultName(
  expression: Kusto.Language.Syntax.Expression,
  columns: readonly ResultColumn[],
): string {
  const { Syntax } = kustoLanguage();
  if (expression instanceof Syntax.SimpleNamedExpression) return expression.Name?.SimpleName ?? '';
  if (expression instanceof Syntax.NameReference) return expression.SimpleName ?? '';
  const column = columns.find(({ source }) => source === expression);
  if (!column) throw new KqlNotModelled('an expression of several columns here');
  return column.name;
}
