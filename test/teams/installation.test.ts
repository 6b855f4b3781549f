import assert from 'node:assert/strict';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { personal } from '../support/inbound.ts';
import { saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

describe('an installation', () => {
  const database = testDatabase();
  let bench: BotBench;
  beforeEach(async () => {
    bench = await botBench(database());
  });
  afterEach(() => bench.close());

  const installed = { type: 'installationUpdate', action: 'add' };
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };

  it('announced both ways is greeted once, with what can be asked', async () => {
    const { serviceUrl } = bench.connector;
    await Promise.all([
      bench.post(personal(serviceUrl, null, installed)),
      bench.post(personal(serviceUrl, null, added)),
    ]);
    await bench.close();
    assert.deepEqual(saysOf(bench.connector.calls), ['answer help']);
  });

  for (const [place, id, conversationType] of [
    ['a group chat', '19:group@thread.v2', 'groupChat'],
    ['a team', '19:general@thread.tacv2', 'channel'],
  ] as const)
    it(`in ${place} is greeted there, once`, async () => {
      const { serviceUrl } = bench.connector;
      const there = { conversation: { id, conversationType, isGroup: true, tenantId: 'tenant' } };
      await Promise.all(
        [installed, added].map((what) => bench.post(personal(serviceUrl, null, { ...what, ...there }))),
      );
      await bench.close();
      assert.deepEqual(saysOf(bench.connector.calls), ['answer help']);
      assert.equal(bench.connector.calls[0]?.conversation, id);
    });

  const SILENT = [
    { what: 'its removal', given: { type: 'installationUpdate', action: 'remove' } },
    {
      what: 'somebody else joining',
      given: { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] },
    },
    { what: 'a renamed channel', given: { type: 'conversationUpdate' } },
  ];
  for (const { what, given } of SILENT)
    it(`is not greeted for ${what}`, async () => {
      await bench.post(personal(bench.connector.serviceUrl, null, given));
      await bench.close();
      assert.deepEqual(bench.connector.calls, []);
    });
});
