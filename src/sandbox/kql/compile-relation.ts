import { KqlNotModelled } from './failure.ts';
import { firstWord } from './first-word.ts';
import { kustoLanguage } from './kusto-language.ts';
import { noInput } from './no-input.ts';
import { dataTable } from './operators/datatable.ts';
import { operators } from './operators/registry.ts';
import { present } from './present.ts';
import { type Relation, remembered } from './relation.ts';
import type { Scope } from './scope.ts';
import { tableSource } from './table-source.ts';
import { calledBody } from './user-function.ts';

/** A tabular expression as a relation. Throws KqlNotModelled or KqlSemanticError before any row is read. */
export function compileRelation(
  expression: Kusto.Language.Syntax.Expression | null,
  scope: Scope,
  input?: Relation,
): Relation {
  const { Syntax } = kustoLanguage();
  const node = present(expression);
  if (node instanceof Syntax.ParenthesizedExpression) return scope.relation(node.Expression, input);
  if (node instanceof Syntax.PipeExpression)
    return scope.relation(node.Operator, scope.relation(node.Expression, input));
  if (node instanceof Syntax.MaterializeExpression) return remembered(scope.relation(node.Expression));
  if (node instanceof Syntax.DataTableExpression) return dataTable(node, scope);
  const body = calledBody(node, [], scope);
  if (body) return body.scope.relation(body.result);
  if (node instanceof Syntax.NameReference) return named(node, scope);
  for (const operator of operators) {
    const relation = operator(node, input ?? noInput, scope);
    if (relation) return relation;
  }
  throw new KqlNotModelled(`${kindOf(node)} ${firstWord(node)}`);
}

function kindOf(node: Kusto.Language.Syntax.Expression): string {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.QueryOperator) return 'operator';
  return node instanceof Syntax.FunctionCallExpression ? 'function' : 'the expression at';
}

function named(node: Kusto.Language.Syntax.NameReference, scope: Scope): Relation {
  const name = node.SimpleName ?? '';
  const binding = scope.binding(name);
  if (binding?.kind === 'relation') return binding.relation;
  const table = tableSource(scope.database, name);
  if (!table) throw new KqlNotModelled(`table ${name}`);
  return table;
}
