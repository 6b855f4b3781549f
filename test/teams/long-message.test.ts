import assert from 'node:assert/strict';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { personal, press } from '../support/inbound.ts';
import { cardOf, saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const LONGEST = 32_000;

describe('a message with a log pasted into it', () => {
  const database = testDatabase();
  let bench: BotBench;
  beforeEach(async () => {
    bench = await botBench(database());
  });
  afterEach(() => bench.close());

  /** A question of exactly so many characters; the last of them are an emoji, which is two. */
  const long = (length: number) =>
    `${`why is vm-twin not assessed?${'𠮷ログ\n'.repeat(length)}`.slice(0, length - 2).toWellFormed()}😀`;

  it('reaches the engine whole, and so does what is picked from its choices by number and by button', async () => {
    const text = long(LONGEST);
    const { serviceUrl } = bench.connector;
    await bench.post(personal(serviceUrl, text));
    await bench.connector.until((calls) => calls.length === 3);
    const [, second = ''] = cardOf(bench.connector.calls[2]).buttons;
    await bench.post(personal(serviceUrl, '1'));
    await bench.connector.until((calls) => calls.length === 6);
    await bench.post(press(serviceUrl, 'card-3', second));
    await bench.close();
    assert.deepEqual(
      bench.read.map((question) => question.text === text),
      [true, true, true],
    );
    assert.match(bench.read[1]?.entities.machines[0] ?? '', /rg-a/);
    assert.match(bench.read[2]?.entities.machines[0] ?? '', /rg-b/);
  });

  it('is stored once a turn however much is offered', async () => {
    await bench.post(personal(bench.connector.serviceUrl, long(LONGEST)));
    await bench.close();
    const [sizes] = await database().query(
      `select (select max(length(snapshot::text)) from conversation) as dialog,
              (select max(length(questions::text)) from card) as card`,
    );
    const { dialog, card } = sizes as { dialog: number; card: number };
    assert.ok(dialog < 1.2 * LONGEST, `${dialog}`);
    assert.ok(card < 1.2 * LONGEST, `${card}`);
  });

  it('is answered wherever in it an emoji stands', async () => {
    const { serviceUrl } = bench.connector;
    for (const length of [999, 1_000, 1_001, 1_002]) await bench.post(personal(serviceUrl, long(length)));
    await bench.close();
    assert.deepEqual(
      saysOf(bench.connector.calls),
      Array.from({ length: 4 }, () => 'answer not-assessed vm-twin'),
    );
  });

  it('is answered although it holds NUL and half an emoji, and so is a conversation named with them', async () => {
    const activity = personal(bench.connector.serviceUrl, 'why is vm-01 not assessed? a\ud83d \0', {
      id: 'message\0',
      conversation: { id: 'a:\0personal', conversationType: 'personal', tenantId: 'tenant' },
      from: { id: '29:\0\ud83d' },
    });
    await bench.post(activity);
    await bench.close();
    assert.deepEqual(saysOf(bench.connector.calls), ['answer not-assessed vm-01']);
    assert.equal(bench.read[0]?.text, 'why is vm-01 not assessed? a\ufffd');
  });
});
