/** Runs one statement of PostgreSQL's SQL with `$1`-style parameters; rows come back unparsed. */
export interface SqlSession {
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly unknown[]>;
}

/** One connection, which keeps what its statements set. */
export interface Connection extends SqlSession {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
}

/** The one gate to SQL. Of the server, a statement is awaited for ten seconds. */
export interface Database extends SqlSession {
  /** Runs `work` on a connection of its own, whose statements may take as long as they take. */
  patiently<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Whether a statement can be run now; never rejects. For `/readyz`. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
