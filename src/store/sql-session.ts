import type { StoreTrouble } from './store-trouble.ts';

/** Runs one statement of PostgreSQL's SQL with `$1`-style parameters; rows come back unparsed. */
export interface SqlSession {
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly unknown[]>;
}

/** The one gate to SQL. A statement of a server is awaited for ten seconds. */
export interface Database extends SqlSession {
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. It has a connection of its
   * own, and its statements may take as long as they take.
   */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** What keeps it from being written to now; null: nothing. Never rejects. For `/readyz`. */
  trouble(): Promise<StoreTrouble | null>;
  close(): Promise<void>;
}
