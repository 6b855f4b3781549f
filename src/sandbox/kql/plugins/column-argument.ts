import { KqlSemanticError } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { Column } from '../value.ts';

/** The column of the input that an argument of a plugin names. Throws KqlSemanticError when it names none. */
export function columnArgument(
  node: Kusto.Language.Syntax.Expression | undefined,
  columns: readonly Column[],
): Column {
  const { Syntax } = kustoLanguage();
  const name = node instanceof Syntax.NameReference ? node.SimpleName : null;
  const column = columns.find((candidate) => candidate.name === name);
  if (!column) throw new KqlSemanticError('The plugin expects the name of a column of its input.');
  return column;
}
