import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { type Given, personal } from '../support/inbound.ts';
import { postActivity } from '../support/post-activity.ts';
import { fillDisk, mountSmallDisk, unmount } from '../support/small-disk.ts';

/** A megabyte of messages: more than what the store has room for in the files that it has. */
const MESSAGES = 40;
const LONG = 'x'.repeat(25_000);

describe('a bot whose disk fills', function () {
  this.timeout(120_000);
  let folder: string;
  let connector: FakeConnector;
  let bot: BotProcess | null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'updateops-full-'));
    connector = await fakeConnector(60_000);
    bot = null;
  });
  afterEach(async () => {
    await bot?.stop();
    await connector.close();
    unmount(folder);
    await rm(folder, { recursive: true, force: true });
  });

  const asking = (n: number): Given =>
    personal(connector.serviceUrl, `help ${LONG}`, {
      conversation: { id: `a:${n}`, conversationType: 'personal', tenantId: 'tenant' },
    });

  it('acknowledges what it keeps alone, and answers that and what comes again once there is room', async function () {
    if (!mountSmallDisk(folder)) this.skip();
    const dataDir = join(folder, 'store');
    await mkdir(dataDir);
    bot = await startBotProcess(['--no-playground', '--data', dataDir]);
    const url = new URL(bot.urls.get('UpdateOps bot') ?? '').origin;
    const filler = join(folder, 'filler');
    await fillDisk(filler);
    const asked = Array.from({ length: MESSAGES }, (_, n) => asking(n));
    const statuses: (number | null)[] = [];
    for (const activity of asked) statuses.push(await postActivity(url, activity));
    assert.deepEqual(new Set(statuses.filter((status) => status !== 200)), new Set([503]));
    await rm(filler);
    for (const [n, activity] of asked.entries())
      if (statuses[n] !== 200) assert.equal(await postActivity(url, activity), 200);
    const cards = () => connector.calls.filter(({ kind, id }) => kind === 'send' && id !== null);
    await connector.until(() => new Set(cards().map(({ conversation }) => conversation)).size === MESSAGES);
    assert.equal(cards().length, MESSAGES);
  });
});
