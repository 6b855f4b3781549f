import assert from 'node:assert/strict';
import { Client } from 'pg';
import { alteringProxy } from '../support/altering-proxy.ts';
import { type PostgresqlServer, startPostgresql } from '../support/postgresql-server.ts';
import { startRefusedServe } from '../support/serve-process.ts';

describe('a PostgreSQL server that cannot be used', function () {
  this.timeout(120_000);
  let server: PostgresqlServer;
  const run = async (sql: string) => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  /** The server's address with something else in it. */
  const urlWith = (change: (url: URL) => void): string => {
    const url = new URL(server.url);
    change(url);
    return url.href;
  };
  before(async () => {
    server = await startPostgresql();
  });
  after(() => server?.stop());

  const CASES: Readonly<Record<string, { says: RegExp; url: () => string | Promise<string> }>> = {
    'nothing listens': {
      says: /ECONNREFUSED.*nothing listens/,
      // Port 1 is reserved.
      url: () => urlWith((url) => Object.assign(url, { port: '1' })),
    },
    'its password is another': {
      says: /28P01.*refuses the user or the password/,
      url: () => urlWith((url) => Object.assign(url, { password: 'secret' })),
    },
    'it has no such database': {
      says: /3D000.*no such database/,
      url: () => urlWith((url) => Object.assign(url, { pathname: '/elsewhere' })),
    },
    'the user may not create tables': {
      says: /42501.*grant create on schema public/,
      url: async () => {
        await run(`create role guest login password 'guest'`);
        return urlWith((url) => Object.assign(url, { username: 'guest', password: 'guest' }));
      },
    },
    'it is read-only': {
      says: /25006.*address of the primary/,
      url: async () => {
        await run(`create role reader login password 'reader'`);
        await run('alter role reader set default_transaction_read_only = on');
        return urlWith((url) => Object.assign(url, { username: 'reader', password: 'reader' }));
      },
    },
    'it has no connection left': {
      says: /53300.*max_connections/,
      url: async () => {
        await run(`create role crowd login password 'crowd' connection limit 0`);
        return urlWith((url) => Object.assign(url, { username: 'crowd', password: 'crowd' }));
      },
    },
    'its database is not in UTF-8': {
      says: /encoded in LATIN1.*encoding 'UTF8'/,
      url: async () => {
        await run(`create database latin encoding 'LATIN1' template template0`);
        return urlWith((url) => Object.assign(url, { pathname: '/latin' }));
      },
    },
    'it is PostgreSQL 9': {
      says: /is PostgreSQL 9, .* PostgreSQL 15 or later is needed: upgrade it/,
      url: () => alteringProxy(server.url, /18\d{4}/g, '090624'),
    },
  };
  for (const [what, { says, url }] of Object.entries(CASES))
    it(`because ${what} is refused at start in one line, with what to do and without the password`, async () => {
      const { status, stderr } = await startRefusedServe({ DATABASE_URL: await url() });
      assert.equal(status, 2);
      assert.match(stderr, says);
      assert.match(stderr, /^DATABASE_URL: [^\n]+\n$/);
      assert.doesNotMatch(stderr, /secret|updateops:/);
    });
});
