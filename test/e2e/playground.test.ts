import assert from 'node:assert/strict';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';

const AIKO = { id: '29:aiko', name: 'Aiko Tanaka' };
const BOT = { id: '28:updateops', name: 'UpdateOps' };

/** The Playground's own REST and WebSocket interface, as its page uses it (version 0.2.28; not documented). */
describe('npm start with the Agents Playground', () => {
  let bot: BotProcess;
  let stream: WebSocket;
  let wake = Promise.withResolvers<void>();
  const received: string[] = [];

  before(async () => {
    bot = await startBotProcess([]);
    const { host } = new URL(playground());
    stream = new WebSocket(`ws://${host}/_ws_conversation/v1/conversations/stream`);
    stream.addEventListener('message', ({ data }) => {
      received.push(String(data));
      wake.resolve();
      wake = Promise.withResolvers();
    });
    await new Promise((resolve, reject) => {
      stream.addEventListener('open', resolve);
      stream.addEventListener('error', reject);
    });
  });
  after(async () => {
    stream?.close();
    await bot?.stop();
  });

  const playground = () => bot.urls.get('Agents Playground') ?? '';

  const shown = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = received.find((message) => pattern.test(message));
      if (found) return found;
      await wake.promise;
    }
  };

  const say = async (conversation: string, text: string, mentions: readonly unknown[] = []) => {
    const response = await fetch(`${playground()}/_conversation/v1/conversations/${conversation}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', text, textFormat: 'plain', from: AIKO, mentions }),
    });
    assert.equal(response.status, 200, await response.text());
  };

  it('answers in the personal chat with the card', async () => {
    await say('personal-chat', 'why is vm-01 not assessed?');
    assert.match(await shown(/Periodic assessment is off for vm-01/), /AdaptiveCard/);
  });

  it('answers in a channel when it is mentioned', async () => {
    await say('channel-patching', '<at>UpdateOps</at> arc-tok-01 が未評価なのはなぜ?', [
      { mentioned: BOT, text: '<at>UpdateOps</at>' },
    ]);
    assert.match(await shown(/Microsoft\.Compute が登録されていません/), /AdaptiveCard/);
    // At such a sign the page drops its connection, and what comes until it has another.
    assert.deepEqual(
      received.filter((message) => /"action":"typing"/i.test(message) && message.includes(';messageid=')),
      [],
    );
  });
});
