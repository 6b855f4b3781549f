import type { KqlSemanticError } from '../kql/failure.ts';

/** Microsoft's code for a name that stands where a table must and is none. */
const UNKNOWN_TABLE = 'KS204';

/** The table that a query reads, also inside a join or union, and that does not exist; null when something else is wrong with it. */
export function unknownTableOf(query: string, { diagnostic }: KqlSemanticError): string | null {
  if (diagnostic === null) return null;
  const { code, token } = diagnostic;
  // A query of one name alone might be a value: the analysis does not know that Resource Graph wants a table.
  if (code !== UNKNOWN_TABLE && token !== query.trim()) return null;
  return token.replace(/^(["'])(.*)\1$/, '$2');
}
