import assert from 'node:assert/strict';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';

/** The Playground's own REST and WebSocket interface, as its page uses it (version 0.2.28; not documented). */
describe('npm start with the Agents Playground', () => {
  let bot: BotProcess;
  let stream: WebSocket;
  const received: string[] = [];
  const waiting: (() => void)[] = [];

  before(async () => {
    bot = await startBotProcess([]);
    const { host } = new URL(bot.urls.get('Agents Playground') ?? '');
    stream = new WebSocket(`ws://${host}/_ws_conversation/v1/conversations/stream`);
    stream.addEventListener('message', ({ data }) => {
      received.push(String(data));
      for (const wake of waiting.splice(0)) wake();
    });
    await new Promise((resolve, reject) => {
      stream.addEventListener('open', resolve);
      stream.addEventListener('error', reject);
    });
  });
  after(async () => {
    stream.close();
    await bot.stop();
  });

  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = received.find((message) => pattern.test(message));
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  const say = (conversation: string, text: string, mentions: readonly unknown[] = []) =>
    fetch(`${bot.urls.get('Agents Playground')}/_conversation/v1/conversations/${conversation}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', text, textFormat: 'plain', mentions }),
    });

  it('answers in the personal chat with the card', async () => {
    assert.equal((await say('personal-chat', 'why is vm-01 not assessed?')).ok, true);
    assert.match(await until(/Periodic assessment is off for vm-01/), /AdaptiveCard/);
  });
});
