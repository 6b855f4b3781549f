import type { Database, TableSource } from './database.ts';

/** A table by the name that a query gives it; null when the database has no such table. */
export function tableSource(database: Database, name: string): TableSource | null {
  const table = database.tables.get(name);
  if (table || !database.areTableNamesCaseInsensitive) return table ?? null;
  for (const [known, source] of database.tables)
    if (known.toLowerCase() === name.toLowerCase()) return source;
  return null;
}
