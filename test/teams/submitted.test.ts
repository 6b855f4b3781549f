import assert from 'node:assert/strict';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { personal } from '../support/inbound.ts';
import { cardOf, saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

/** A client that knows no `Action.Execute` sends the fallback's data as a message without words. */
describe('a press that comes as a submitted message', () => {
  const database = testDatabase();
  let bench: BotBench;
  beforeEach(async () => {
    bench = await botBench(database());
  });
  afterEach(() => bench.close());

  const offered = async () => {
    const { connector } = bench;
    await bench.post(personal(connector.serviceUrl, 'why is vm-twin not assessed?'));
    await connector.until((calls) => saysOf(calls).at(-1)?.startsWith('answer') === true);
    const card = connector.calls.at(-1);
    return { card: card?.id ?? '', buttons: cardOf(card).buttons };
  };
  const submit = async (value: unknown, card: string, text: string | null = null) => {
    const response = await bench.post(personal(bench.connector.serviceUrl, text, { replyToId: card, value }));
    assert.equal(response.status, 200);
  };

  it('asks what the button asks, in the card it stands on', async () => {
    const { card, buttons } = await offered();
    await submit({ id: buttons[1] }, card);
    await bench.connector.until((calls) => calls.length > 0 && bench.read.length === 2);
    await bench.close();
    assert.match(bench.read[1]?.entities.machines[0] ?? '', /rg-b/);
    assert.equal(saysOf(bench.connector.calls).length, 1);
  });

  it('gets help where nothing stands behind the button any more', async () => {
    const { card } = await offered();
    for (const id of ['nothing-0', 'no id of ours']) await submit({ id }, card);
    await bench.close();
    assert.deepEqual(saysOf(bench.connector.calls).slice(1), ['answer help', 'answer help']);
  });

  it('is a message where it has words', async () => {
    const { card, buttons } = await offered();
    await submit({ id: buttons[0] }, card, 'why is vm-05 not assessed?');
    await bench.close();
    assert.equal(saysOf(bench.connector.calls).at(-1), 'answer not-assessed vm-05');
  });
});
