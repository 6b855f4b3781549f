import { KqlNotModelled, KqlSemanticError } from './failure.ts';
import { firstWord } from './first-word.ts';
import { isTabular } from './is-tabular.ts';
import { kustoLanguage } from './kusto-language.ts';
import { present } from './present.ts';
import { remembered } from './relation.ts';
import type { Binding, Scope } from './scope.ts';

type Statement = Kusto.Language.Syntax.Statement;

/** The scope after some statements, and the expression of the last one, which gives the result. */
export interface Statements {
  readonly scope: Scope;
  readonly result: Kusto.Language.Syntax.Expression;
}

/** What the statements of a whole query say: `let` names something, `set` changes no result, the last gives the result. */
export function readStatements(statements: readonly Statement[], outer: Scope): Statements {
  const { Syntax } = kustoLanguage();
  let result: Kusto.Language.Syntax.Expression | null = null;
  let scope = outer;
  for (const statement of statements) {
    if (statement instanceof Syntax.ExpressionStatement) {
      if (result) throw new KqlNotModelled('several results in one query');
      result = present(statement.Expression);
    } else scope = scopeAfter(statement, scope);
  }
  if (!result) throw new KqlSemanticError('The query has no statement that gives a table.');
  return { scope, result };
}

/** The scope with the name that a `let` statement gives. Throws KqlNotModelled for statements that mean more. */
export function scopeAfter(statement: Statement, scope: Scope): Scope {
  const { Syntax } = kustoLanguage();
  if (statement instanceof Syntax.SetOptionStatement) return scopeAfterSet(statement, scope);
  if (!(statement instanceof Syntax.LetStatement))
    throw new KqlNotModelled(`statement ${firstWord(statement)}`);
  const name = present(statement.Name).SimpleName ?? '';
  return scope.within(new Map([[name, bindingOf(present(statement.Expression), scope)]]));
}

/**
 * Options of `set` that change what a query answers; the others are about limits and speed.
 * Source: https://learn.microsoft.com/kusto/query/set-statement
 */
const tellingOptions: ReadonlySet<string> = new Set([
  ...['query_now', 'query_take_max_records', 'query_bin_auto_at', 'query_bin_auto_size', 'query_language'],
  ...['query_datetimescope_column', 'query_datetimescope_from', 'query_datetimescope_to'],
  ...['truncationmaxrecords', 'truncationmaxsize'],
]);

function scopeAfterSet({ Name }: Kusto.Language.Syntax.SetOptionStatement, scope: Scope): Scope {
  const option = Name?.SimpleName?.toLowerCase() ?? '';
  if (tellingOptions.has(option)) throw new KqlNotModelled(`set ${option}`);
  return scope;
}

function bindingOf(node: Kusto.Language.Syntax.Expression, scope: Scope): Binding {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.FunctionDeclaration) return { kind: 'function', definedIn: scope };
  if (isTabular(node)) return { kind: 'relation', relation: remembered(scope.relation(node)) };
  return { kind: 'scalar', scalar: scope.scalar(node, []) };
}
