import assert from 'node:assert/strict';
import { z } from 'zod';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import { type BotBench, type BotBenchSetup, botBench, plainAnswer } from '../support/bot-bench.ts';
import { type Given, groupChat, personal, press } from '../support/inbound.ts';
import { cardOf, cardsShown, saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const invokeReply = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

describe('a press on a button', () => {
  const database = testDatabase();
  let bench: BotBench;
  afterEach(() => bench.close());

  /** A bot that has just offered two machines to choose from. */
  const offered = async (setup: BotBenchSetup = {}) => {
    bench = await botBench(database(), setup);
    const { serviceUrl } = bench.connector;
    await bench.post(personal(serviceUrl, 'why is vm-twin not assessed?'));
    await bench.connector.until((calls) => calls.length === 3);
    const shown = bench.connector.calls[2] ?? assert.fail('no choices');
    const [first = '', second = ''] = cardOf(shown).buttons;
    return { serviceUrl, card: shown.id ?? '', first, second };
  };

  const pressed = async (activity: Given) => {
    const response = await bench.post(activity);
    assert.equal(response.status, 200);
    return invokeReply.parse(await response.json());
  };

  it('shows the answer to the one who pressed, and in place of the card to everyone', async () => {
    const { serviceUrl, card, second } = await offered();
    const reply = await pressed(press(serviceUrl, card, second));
    assert.equal(reply.statusCode, 200);
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    assert.deepEqual(reply.value, { type: 'AdaptiveCard', says: 'answer not-assessed vm-twin', buttons: [] });
    await bench.close();
    const updates = bench.connector.calls.slice(3);
    assert.deepEqual(
      [...new Set(updates.map(({ kind, target }) => `${kind} ${target}`))],
      [`update ${card}`],
    );
    assert.deepEqual(cardsShown(updates), ['progress not-assessed', 'answer not-assessed vm-twin']);
    assert.match(bench.read[1]?.entities.machines[0] ?? '', /rg-b/);
  });

  it('is what typing the number does as well', async () => {
    const { serviceUrl } = await offered();
    await bench.post(personal(serviceUrl, '２番'));
    await bench.close();
    assert.match(bench.read[1]?.entities.machines[0] ?? '', /rg-b/);
  });

  it('carries an id that says nothing of what it stands for', async () => {
    const { first, second } = await offered();
    for (const id of [first, second]) assert.match(id, /^[\w-]{22}-\d$/);
    assert.notEqual(first, second);
  });

  it('is told that Azure is being read when that takes longer than a click may', async () => {
    const reading = Promise.withResolvers<void>();
    let questions = 0;
    const { serviceUrl, card, first } = await offered({
      answer: async (question) => {
        questions += 1;
        if (questions === 2) await reading.promise;
        return plainAnswer(question);
      },
    });
    const replying = pressed(press(serviceUrl, card, first));
    await bench.connector.until((calls) => calls.length === 4);
    bench.clock.advance(5_000);
    const reply = await replying;
    assert.equal(reply.type, 'application/vnd.microsoft.activity.message');
    assert.match(String(reply.value), /Azure is being read/);
    reading.resolve();
    await bench.close();
    assert.deepEqual(saysOf(bench.connector.calls), ['answer not-assessed vm-twin']);
  });

  it('repeated while it is answered is read once, and every press gets the card', async () => {
    const reading = Promise.withResolvers<void>();
    let questions = 0;
    const { serviceUrl, card, first } = await offered({
      answer: async (question) => {
        questions += 1;
        if (questions === 2) await reading.promise;
        return plainAnswer(question);
      },
    });
    const presses = [1, 2, 3].map(() => pressed(press(serviceUrl, card, first)));
    await bench.connector.until((calls) => calls.length === 4);
    reading.resolve();
    for (const reply of await Promise.all(presses))
      assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(questions, 2);
  });

  it('delivered again after it was answered is not read again', async () => {
    const { serviceUrl, card, first } = await offered();
    const activity = press(serviceUrl, card, first);
    await pressed(activity);
    const again = await pressed(activity);
    assert.equal(again.statusCode, 200);
    assert.equal(bench.read.length, 2);
  });

  it('that has expired says so and leaves the card', async () => {
    const { serviceUrl, card, first } = await offered();
    bench.clock.advance(30 * DAY_IN_MS);
    const reply = await pressed(press(serviceUrl, card, first, { locale: 'ja-JP' }));
    assert.equal(reply.type, 'application/vnd.microsoft.activity.message');
    assert.match(String(reply.value), /期限切れ/);
    assert.equal(bench.connector.calls.length, 3);
  });

  const NOT_THIS_BOTS = [
    {
      what: 'an id that was never given out',
      value: { action: { verb: 'ask', data: { id: 'forged' } } },
      status: 200,
    },
    { what: 'another verb', value: { action: { verb: 'delete', data: { id: 'x' } } }, status: 400 },
    { what: 'data without id', value: { action: { verb: 'ask', data: {} } }, status: 400 },
    { what: 'data as text', value: { action: { verb: 'ask', data: 'x' } }, status: 400 },
    { what: 'no action', value: {}, status: 400 },
    { what: 'no value', value: undefined, status: 400 },
    {
      what: 'an id as long as a book',
      value: { action: { verb: 'ask', data: { id: 'x'.repeat(9_999) } } },
      status: 400,
    },
  ];
  for (const { what, value, status } of NOT_THIS_BOTS)
    it(`with ${what} is answered with HTTP 200 and ${status} inside, and nothing is read`, async () => {
      const { serviceUrl, card } = await offered();
      const reply = await pressed(press(serviceUrl, card, 'x', { value }));
      assert.equal(reply.statusCode, status);
      assert.equal(bench.read.length, 1);
      assert.equal(bench.connector.calls.length, 3);
    });

  it('works only in the conversation the card was sent to', async () => {
    const { serviceUrl, card, first } = await offered();
    const { conversation } = groupChat(serviceUrl, '');
    const reply = await pressed(press(serviceUrl, card, first, { conversation }));
    assert.match(String(reply.value), /expired/);
    assert.equal(bench.read.length, 1);
  });

  it('that cannot be answered shows the reference to everyone', async () => {
    let questions = 0;
    const { serviceUrl, card, first } = await offered({
      answer: (question) => {
        questions += 1;
        return questions === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(plainAnswer(question));
      },
    });
    const reply = await pressed(press(serviceUrl, card, first));
    assert.match(JSON.stringify(reply.value), /failure BUG_UNEXPECTED/);
    await bench.close();
    assert.match(saysOf(bench.connector.calls)[0] ?? '', /failure BUG_UNEXPECTED/);
  });

  it('of another kind is answered with HTTP 200 and 501 inside', async () => {
    const { serviceUrl } = await offered();
    for (const name of ['task/fetch', 'composeExtension/query', undefined]) {
      const reply = await pressed(personal(serviceUrl, null, { type: 'invoke', name, value: {} }));
      assert.equal(reply.statusCode, 501);
    }
  });
});
