import type { Database } from '../../src/store/sql-session.ts';

export interface WatchedDatabase {
  readonly database: Database;
  /** The statements that were run, in order. */
  readonly statements: readonly string[];
}

/** `database`, with its statements written down; before each, `ahead` is awaited. */
export function watchedDatabase(
  database: Database,
  ahead: (sql: string) => Promise<void> = () => Promise.resolve(),
): WatchedDatabase {
  const statements: string[] = [];
  return {
    statements,
    database: {
      ...database,
      query: async (sql, parameters) => {
        statements.push(sql);
        await ahead(sql);
        return database.query(sql, parameters);
      },
    },
  };
}
