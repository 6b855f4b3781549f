import type { Database } from './database.ts';
import { type Diagnostic, parseQuery } from './parsed-query.ts';

/** Every error that Microsoft's parser and semantic analysis find in a query over the database; none means a good query. */
export function analyse(query: string, database: Database): readonly Diagnostic[] {
  return parseQuery(query, database).diagnostics;
}
