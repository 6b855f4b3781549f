import type { Diagnostic } from './diagnostic.ts';
import { parseQuery } from './parsed-query.ts';
import type { Schema } from './schema.ts';

/** Every error that Microsoft's parser and semantic analysis find in a query over the schema; none means a good query. */
export function analyse(query: string, schema: Schema): readonly Diagnostic[] {
  return parseQuery(query, schema).diagnostics;
}
