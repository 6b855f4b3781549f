import type { Database } from './database.ts';
import type { Diagnostic } from './diagnostic.ts';
import { KqlNotModelled, KqlSemanticError, KqlSyntaxError } from './failure.ts';
import type { Insertion } from './insertion.ts';
import { isTabular } from './is-tabular.ts';
import { kustoLanguage } from './kusto-language.ts';
import { OpenSchema } from './open-schema.ts';
import { QueryScope } from './query-scope.ts';
import { type RememberedQuery, rememberedQuery } from './remembered-query.ts';
import { readStatements } from './statements.ts';
import { ticksOf } from './ticks-of.ts';
import type { Table } from './value.ts';

/**
 * The table that a Kusto query gives over a database, at the instant `now`. Throws KqlSyntaxError (with line, column and
 * token) or KqlSemanticError for a query that Azure would refuse, and KqlNotModelled, before any row is read wherever
 * possible, for a construct that is not evaluated here.
 */
export function evaluate(query: string, database: Database, now: Date): Table {
  return evaluated(query, database, now, []);
}

/** Begins anew with the columns of a plugin written into the query, once they are known. */
function evaluated(query: string, database: Database, now: Date, written: readonly Insertion[]): Table {
  const parsed = rememberedQuery(query, database, written);
  const [diagnostic] = parsed.diagnostics;
  if (diagnostic) throw failureOf(diagnostic);
  try {
    return resultOf(parsed, database, now);
  } catch (error) {
    if (!(error instanceof OpenSchema)) throw error;
    const { plugin, clause } = error;
    if (plugin.Root !== parsed.statements[0]?.Root)
      throw new KqlNotModelled('evaluate without the columns of its result inside a function');
    const offset = parsed.originalOffset(plugin.End);
    return evaluated(query, database, now, [...written, { offset, text: clause }]);
  }
}

function resultOf({ statements, values }: RememberedQuery, database: Database, now: Date): Table {
  const { scope, result } = readStatements(statements, new QueryScope(database, ticksOf(now), values));
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
