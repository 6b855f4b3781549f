import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RawConnection, rawConnection } from '../support/raw-connection.ts';
import { type ServeProcess, startServeProcess } from '../support/serve-process.ts';

/** What Docker gives a process before it kills it. */
const DOCKER_WAITS_MS = 10_000;

describe('npm run serve that is told to end', function () {
  this.timeout(40_000);
  let dataDir: string;
  let bot: ServeProcess;
  let dribbling: RawConnection;
  let dribble: NodeJS.Timeout;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'updateops-stop-'));
    bot = await startServeProcess({ UPDATEOPS_DATA_DIR: dataDir });
    // A request without a token is answered at once; its body still comes, so that the connection stays busy.
    dribbling = rawConnection(
      bot.url,
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n{',
    );
    await once(dribbling.socket, 'data');
    dribble = setInterval(() => dribbling.socket.write('x'), 50);
  });
  afterEach(async () => {
    clearInterval(dribble);
    dribbling.socket.destroy();
    bot.signal('SIGTERM');
    await bot.ended;
    await rm(dataDir, { recursive: true, force: true });
  });

  it('leaves before it is killed, with 0, though a request still dribbles, and takes no new one', async () => {
    const toldAtInMs = performance.now();
    bot.signal('SIGTERM');
    await until(() =>
      fetch(`${bot.url}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    assert.equal(await bot.ended, 0);
    assert.ok(performance.now() - toldAtInMs < DOCKER_WAITS_MS);
    assert.match(bot.lines.at(-1) ?? '', /stopped while something was still under way/);
  });

  it('leaves at once when it is told a second time, by either signal', async () => {
    bot.signal('SIGTERM');
    await until(() =>
      fetch(`${bot.url}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    const toldAgainAtInMs = performance.now();
    // The first ones may come too soon after, as the echo of Ctrl+C under npm does, and count for nothing.
    const repeated = setInterval(() => bot.signal('SIGINT'), 100);
    assert.equal(await bot.ended, 130);
    clearInterval(repeated);
    assert.ok(performance.now() - toldAgainAtInMs < 4_000);
  });
});

/** Asks until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await Promise.resolve();
}
