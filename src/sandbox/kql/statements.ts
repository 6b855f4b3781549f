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
  if (statement instanceof Syntax.SetOptionStatement) return scope;
  if (!(statement instanceof Syntax.LetStatement))
    throw new KqlNotModelled(`statement ${firstWord(statement)}`);
  const name = present(statement.Name).SimpleName ?? '';
  return scope.within(new Map([[name, bindingOf(present(statement.Expression), scope)]]));
}

function bindingOf(node: Kusto.Language.Syntax.Expression, scope: Scope): Binding {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.FunctionDeclaration) return { kind: 'function', definedIn: scope };
  if (isTabular(node)) return { kind: 'relation', relation: remembered(scope.relation(node)) };
  return { kind: 'scalar', scalar: scope.scalar(node, []) };
}
