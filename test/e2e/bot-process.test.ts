import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { type ConnectorCall, type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { channelThread, type Given, KEN, personal, press } from '../support/inbound.ts';

/** The whole product as one process: HTTP in, the real SDK clients, the sandbox, cards out to a Bot Connector. */
describe('npm start over HTTP', () => {
  let connector: FakeConnector;
  let bot: BotProcess;
  let dataDir: string;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'updateops-'));
    connector = await fakeConnector();
    bot = await startBotProcess(['--no-playground', '--data', dataDir]);
  });
  after(async () => {
    await bot.stop();
    await connector.close();
    await rm(dataDir, { recursive: true });
  });

  const post = (activity: Given) =>
    fetch(bot.urls.get('UpdateOps bot') ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });

  /** The answer to a message: what the last card says, once the card has been updated in place. */
  const answerTo = async (activity: Given): Promise<ConnectorCall> => {
    const before = connector.calls.length;
    assert.equal((await post(activity)).status, 200);
    await connector.until((calls) => calls.slice(before).some(isAnswer));
    return connector.calls.slice(before).find(isAnswer) ?? assert.fail('no answer');
  };

  it('answers in a personal chat: typing, a card, the answer in its place', async () => {
    const answer = await answerTo(personal(connector.serviceUrl, 'why is vm-01 not assessed?'));
    assert.match(JSON.stringify(answer.activity), /Periodic assessment is off for vm-01/);
    const kinds = connector.calls.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['typing', 'send', 'update']);
  });

  it('answers in the thread of a channel, in Japanese', async () => {
    const activity = channelThread(connector.serviceUrl, '1700', 'vm-01 が未評価なのはなぜ?', {
      locale: 'ja-JP',
    });
    const answer = await answerTo(activity);
    assert.match(JSON.stringify(answer.activity), /vm-01 は定期評価が無効です/);
    assert.equal(answer.conversation, '19:channel@thread.tacv2;messageid=1700');
  });

  it('answers a button press with HTTP 200 and updates the same card', async () => {
    const first = await answerTo(personal(connector.serviceUrl, 'why is vm-01 not assessed?'));
    const [button] = buttonIds(first.activity);
    const before = connector.calls.length;
    const response = await post(press(connector.serviceUrl, first.target ?? '', button ?? ''));
    assert.equal(response.status, 200);
    const reply = (await response.json()) as { statusCode: number };
    assert.equal(reply.statusCode, 200);
    await connector.until((calls) => calls.slice(before).some(isAnswer));
    const updates = connector.calls.slice(before);
    assert.ok(updates.every((call) => call.kind === 'update' && call.target === first.target));
  });

  it('gives two people in one thread their own choices', async () => {
    /** Posts a message of the thread and waits for a card that says it. */
    const said = async (text: string, from: Given, says: RegExp) => {
      const before = connector.calls.length;
      await post(channelThread(connector.serviceUrl, '1701', text, from));
      await connector.until((calls) =>
        calls.slice(before).some((call) => says.test(JSON.stringify(call.activity))),
      );
    };
    await said('why is batch01 not assessed?', {}, /batch01 \(rg-/);
    await said('help', { from: KEN }, /What can be asked/);
    await said('2', {}, /rg-batch-test(?!.*rg-batch-prod)/);
    await said('1', { from: KEN }, /app-dub-01 is assessed/);
  });

  it('follows up after a restart on the same data', async () => {
    await answerTo(personal(connector.serviceUrl, 'why is vm-01 not assessed?'));
    await bot.stop();
    bot = await startBotProcess(['--no-playground', '--data', dataDir]);
    const answer = await answerTo(personal(connector.serviceUrl, 'and web01?'));
    assert.match(JSON.stringify(answer.activity), /web01/);
  });
});

/** A progress card is updated too, when an answer takes long; an answer says when it was read. */
function isAnswer({ kind, activity }: ConnectorCall): boolean {
  return kind === 'update' && /As of |時点/.test(JSON.stringify(activity));
}

function buttonIds(activity: unknown): readonly string[] {
  return [...JSON.stringify(activity).matchAll(/"data":\{"id":"([\w-]+)"\}/g)].flatMap(
    (match) => match[1] ?? [],
  );
}
