import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { type PostgresqlServer, startPostgresql } from '../support/postgresql-server.ts';
import { type ServeProcess, startServeProcess } from '../support/serve-process.ts';
import { fillDisk, mountSmallDisk, unmount } from '../support/small-disk.ts';

/** By when `/readyz` has to say what is, in milliseconds: its own two seconds, and the ten a statement is awaited. */
const KNOWN_WITHIN_MS = 15_000;

interface Readiness {
  readonly status: number;
  readonly trouble: { readonly store?: string };
  readonly tookInMs: number;
}

async function readiness(url: string): Promise<Readiness> {
  const startedAtInMs = performance.now();
  const response = await fetch(`${url}/readyz`);
  const { trouble } = (await response.json()) as Pick<Readiness, 'trouble'>;
  return { status: response.status, trouble, tookInMs: performance.now() - startedAtInMs };
}

/** Asks until the store's trouble is as expected; undefined: none. */
async function untilStoreIs(url: string, expected: string | undefined): Promise<void> {
  const startedAtInMs = performance.now();
  let last = await readiness(url);
  while (last.trouble.store !== expected) {
    assert.ok(performance.now() - startedAtInMs < KNOWN_WITHIN_MS, `the store stays ${JSON.stringify(last)}`);
    last = await readiness(url);
  }
}

describe('the readiness of a bot with the embedded store', function () {
  this.timeout(60_000);
  let folder: string;
  let bot: BotProcess | null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'updateops-ready-'));
    bot = null;
  });
  afterEach(async () => {
    await bot?.stop();
    unmount(folder);
    await rm(folder, { recursive: true, force: true });
  });
  const startIn = async (dataDir: string): Promise<string> => {
    bot = await startBotProcess(['--no-playground', '--data', dataDir]);
    return new URL(bot.urls.get('UpdateOps bot') ?? '').origin;
  };

  it('ends with the directory, while the process lives', async () => {
    const dataDir = join(folder, 'store');
    const url = await startIn(dataDir);
    assert.equal((await readiness(url)).status, 200);
    await rm(dataDir, { recursive: true });
    assert.partialDeepStrictEqual(await readiness(url), { status: 503, trouble: { store: 'gone' } });
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  });

  it('ends when the disk is full, and comes back when there is room', async function () {
    if (!mountSmallDisk(folder)) this.skip();
    const dataDir = join(folder, 'store');
    await mkdir(dataDir);
    const url = await startIn(dataDir);
    const filler = join(folder, 'filler');
    await fillDisk(filler);
    assert.partialDeepStrictEqual(await readiness(url), { status: 503, trouble: { store: 'full' } });
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    await rm(filler);
    assert.equal((await readiness(url)).status, 200);
  });
});

describe('the readiness of a bot with PostgreSQL', function () {
  this.timeout(60_000);
  let server: PostgresqlServer;
  let bot: ServeProcess;
  before(async () => {
    server = await startPostgresql();
    bot = await startServeProcess({ DATABASE_URL: server.url });
  });
  after(async () => {
    bot.signal('SIGTERM');
    await bot.ended;
    await server.stop();
  });

  it('ends within its time when the server is frozen, and comes back when it thaws', async () => {
    await untilStoreIs(bot.url, undefined);
    server.freeze();
    const frozen = await readiness(bot.url);
    assert.partialDeepStrictEqual(frozen, { status: 503, trouble: { store: 'timeout' } });
    assert.ok(frozen.tookInMs < 4_000, `it took ${frozen.tookInMs} ms`);
    const alive = await Promise.all(Array.from({ length: 20 }, () => readiness(bot.url)));
    assert.ok(alive.every(({ trouble }) => trouble.store === 'timeout'));
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    server.thaw();
    await untilStoreIs(bot.url, undefined);
  });

  it('ends when the server is stopped, and says that it cannot be reached', async () => {
    await server.stop();
    await untilStoreIs(bot.url, 'unreachable');
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
  });

  it('keeps nobody waiting who tells the bot to end', async () => {
    bot.signal('SIGTERM');
    assert.equal(await bot.ended, 0);
    for (const line of bot.lines) assert.equal(typeof JSON.parse(line), 'object');
  });
});
