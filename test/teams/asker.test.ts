import assert from 'node:assert/strict';
import type { Asker } from '../../src/model/asker.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { channelThread, groupChat, personal, press } from '../support/inbound.ts';
import { cardOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';

describe('who asks', () => {
  const database = testDatabase();
  let bench: BotBench;
  beforeEach(async () => {
    bench = await botBench(database());
  });
  afterEach(() => bench.close());

  const CASES: readonly (readonly [activity: typeof personal, asker: Asker])[] = [
    [personal, { actor: AOI, locale: 'en', timeZone: 'Asia/Tokyo', through: 'personal' }],
    [
      (url, text) => groupChat(url, text ?? '', { locale: 'ja-JP', localTimezone: 'Europe/Paris' }),
      { actor: AOI, locale: 'ja', timeZone: 'Europe/Paris', through: 'group' },
    ],
    [
      (url, text) => channelThread(url, '1', text ?? '', { from: { id: '29:x' }, localTimezone: null }),
      { actor: null, locale: 'en', timeZone: null, through: 'channel' },
    ],
  ];
  for (const [activity, asker] of CASES)
    it(`in a ${asker.through} conversation reaches the engine and the log`, async () => {
      await bench.post(activity(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
      await bench.close();
      assert.deepEqual(bench.askers, [asker]);
      const ofTurn = bench.log.filter(({ turn }) => turn !== undefined);
      assert.ok(ofTurn.length > 0);
      for (const { actor, through } of ofTurn)
        assert.deepEqual({ actor, through }, { actor: asker.actor, through: asker.through });
      assert.doesNotMatch(JSON.stringify(bench.log), /vm-01|assessed\?/);
    });

  it('by a button is who presses it, in the language and time of that person', async () => {
    const { serviceUrl } = bench.connector;
    await bench.post(personal(serviceUrl, 'why is vm-twin not assessed?'));
    await bench.connector.until((calls) => calls.length === 3);
    const [first = ''] = cardOf(bench.connector.calls[2]).buttons;
    await bench.post(press(serviceUrl, 'card-3', first, { locale: 'ja-JP', localTimezone: 'Europe/Paris' }));
    await bench.close();
    assert.deepEqual(bench.askers[1], {
      actor: AOI,
      locale: 'ja',
      timeZone: 'Europe/Paris',
      through: 'personal',
    });
  });
});
