import { columnScalar } from '../column-scalar.ts';
import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Operator } from './operator.ts';

/** `project-away`, `-keep`, `-reorder` and `-rename`: the same cells under other columns. */
export const chooseColumns: Operator = (node, input) => {
  const { Syntax } = kustoLanguage();
  const isRename = node instanceof Syntax.ProjectRenameOperator;
  const isChoice =
    node instanceof Syntax.ProjectAwayOperator ||
    node instanceof Syntax.ProjectKeepOperator ||
    node instanceof Syntax.ProjectReorderOperator;
  if (!isRename && !isChoice) return null;
  const columns = columnsOf(node);
  const oldNames = isRename ? oldNamesOf(node) : new Map<string, string>();
  const cells = columns.map(({ name }) => columnScalar(oldNames.get(name) ?? name, input.columns));
  return { columns, rows: () => input.rows().map((row) => cells.map((cell) => cell.of(row))) };
};

/** Old names by new ones. */
function oldNamesOf(node: Kusto.Language.Syntax.ProjectRenameOperator): ReadonlyMap<string, string> {
  const { Syntax } = kustoLanguage();
  return new Map(
    elementsOf(node.Expressions).map((expression) => {
      const isPlain =
        expression instanceof Syntax.SimpleNamedExpression &&
        expression.Expression instanceof Syntax.NameReference;
      if (!isPlain) throw new KqlNotModelled('project-rename of several columns at once');
      const { Name, Expression } = expression;
      return [
        Name?.SimpleName ?? '',
        Expression instanceof Syntax.NameReference ? (Expression.SimpleName ?? '') : '',
      ];
    }),
  );
}
