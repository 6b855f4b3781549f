import type { Database } from '../../src/store/sql-session.ts';
import type { PostgresqlServer } from './postgresql-server.ts';

/** Stops the server with all of its connections where they are, as a host does that hangs; resolves with what lets it go on. */
export async function freeze(server: PostgresqlServer, database: Database): Promise<() => void> {
  const connections = (await database.query(
    'select pid from pg_stat_activity where client_port is not null',
  )) as {
    pid: number;
  }[];
  const pids = [server.pid, ...connections.map(({ pid }) => pid)];
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  };
}
