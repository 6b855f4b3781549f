import type { Database } from './database.ts';
import { KqlSemanticError, KqlSyntaxError } from './failure.ts';
import { isTabular } from './is-tabular.ts';
import { kustoLanguage } from './kusto-language.ts';
import type { Diagnostic } from './parsed-query.ts';
import { QueryScope } from './query-scope.ts';
import { rememberedQuery } from './remembered-query.ts';
import { readStatements } from './statements.ts';
import { ticksOf } from './ticks-of.ts';
import type { Table } from './value.ts';

/**
 * The table that a Kusto query gives over a database, at the instant `now`. Throws KqlSyntaxError (with line, column and
 * token) or KqlSemanticError for a query that Azure would refuse, and KqlNotModelled, before any row is read wherever
 * possible, for a construct that is not evaluated here.
 */
export function evaluate(query: string, database: Database, now: Date): Table {
  const { statements, diagnostics } = rememberedQuery(query, database);
  const [diagnostic] = diagnostics;
  if (diagnostic) throw failureOf(diagnostic);
  const { scope, result } = readStatements(statements, new QueryScope(database, ticksOf(now)));
  const isPipe = result instanceof kustoLanguage().Syntax.PipeExpression;
  if (!isPipe && !isTabular(result))
    throw new KqlSemanticError('The query gives a value where a table is expected.');
  const relation = scope.relation(result);
  const columns = relation.columns.map(({ name, type }) => ({ name, type }));
  return { columns, rows: relation.rows() };
}

function failureOf({ kind, code, message, line, column, token }: Diagnostic): Error {
  if (kind === 'syntax') return new KqlSyntaxError(message, line, column, token);
  return new KqlSemanticError(`${message} (line ${line}, column ${column})`, { code, token });
}
