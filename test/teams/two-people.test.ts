import assert from 'node:assert/strict';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { channelThread, type Given, KEN, press } from '../support/inbound.ts';
import { cardOf, saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';

describe('two people in one thread', () => {
  const database = testDatabase();
  let bench: BotBench;
  beforeEach(async () => {
    bench = await botBench(database());
  });
  afterEach(() => bench.close());

  /** Posts a message of the thread and waits for as many calls of the connector as its answer takes. */
  const said = async (text: string, from: Given = {}, calls = 3) => {
    const before = bench.connector.calls.length;
    await bench.post(channelThread(bench.connector.serviceUrl, '17', text, from));
    await bench.connector.until((all) => all.length === before + calls);
  };
  const ken = { from: KEN };
  /** Who asked about which machine, in order. */
  const asked = () =>
    bench.read.map(({ entities }, index) => {
      const who = bench.askers[index]?.actor === AOI ? 'Aoi' : 'Ken';
      const [machine = 'nothing'] = entities.machines;
      return `${who}: ${machine.split('/')[4] ?? ''} ${machine.split('/').at(-1)}`;
    });

  it('ask a question each, and each picks from their own choices', async () => {
    await said('why is vm-twin not assessed?');
    await said('why is vm-pair not assessed?', ken);
    await said('2');
    await said('1', ken);
    assert.deepEqual(asked(), ['Aoi:  vm-twin', 'Ken:  vm-pair', 'Aoi: rg-b vm-twin', 'Ken: rg-a vm-pair']);
    assert.deepEqual(saysOf(bench.connector.calls), [
      'answer not-assessed vm-twin',
      'answer not-assessed vm-pair',
      'answer not-assessed vm-twin',
      'answer not-assessed vm-pair',
    ]);
  });

  it('do not answer for each other: a "2" of one is no pick from the choices of the other', async () => {
    await said('why is vm-twin not assessed?');
    await said('2', ken, 2);
    await said('2');
    assert.deepEqual(asked(), ['Aoi:  vm-twin', 'Ken:  nothing', 'Aoi: rg-b vm-twin']);
  });

  it('follow up on their own questions, and who has asked none on the other’s', async () => {
    await said('why is vm-01 not assessed?');
    await said('and vm-02?', ken);
    await said('and vm-03?');
    assert.deepEqual(saysOf(bench.connector.calls), [
      'answer not-assessed vm-01',
      'answer not-assessed vm-02',
      'answer not-assessed vm-03',
    ]);
  });

  it('may press each other’s buttons: whoever presses asks, and goes on from there', async () => {
    await said('why is vm-twin not assessed?');
    const [typing, , shown] = bench.connector.calls;
    const [, second = ''] = cardOf(shown).buttons;
    const { conversation } = channelThread(bench.connector.serviceUrl, '17', '');
    const pressing = press(bench.connector.serviceUrl, shown?.id ?? '', second, { conversation, ...ken });
    assert.equal((await bench.post(pressing)).status, 200);
    await bench.connector.until((calls) => calls.length === 5);
    await said('1');
    await said('and vm-02?', ken);
    assert.equal(typing?.kind, 'typing');
    assert.deepEqual(asked(), ['Aoi:  vm-twin', 'Ken: rg-b vm-twin', 'Aoi: rg-a vm-twin', 'Ken:  vm-02']);
  });

  it('press the same button at the same moment and ask once each', async () => {
    await said('why is vm-twin not assessed?');
    const shown = bench.connector.calls[2];
    const [first = ''] = cardOf(shown).buttons;
    const { conversation } = channelThread(bench.connector.serviceUrl, '17', '');
    const pressing = (from: Given) =>
      bench.post(press(bench.connector.serviceUrl, shown?.id ?? '', first, { conversation, ...from }));
    await Promise.all([pressing({}), pressing(ken)]);
    assert.deepEqual(asked().slice(1).toSorted(), ['Aoi: rg-a vm-twin', 'Ken: rg-a vm-twin']);
  });
});
