import assert from 'node:assert/strict';
import { DAY_IN_MS, HOUR_IN_MS } from '../../../src/model/instant.ts';
import { forgetOld } from '../../../src/store/forgetting.ts';
import { type Ledger, storedLedger } from '../../../src/store/ledger.ts';
import { aDelivery, type OpenedStore } from './opened-store.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';

export function peopleNamesTests(opened: () => OpenedStore): void {
  describe('what people are called', () => {
    let bench: OpenedStore;
    let ledger: Ledger;
    beforeEach(async () => {
      bench = opened();
      ledger = storedLedger(bench.database, bench.clock);
      await ledger.open(
        {
          id: 'deed',
          press: 'deed',
          conversation: 'a',
          requester: AOI,
          plan: {},
          questions: {},
          approvalsNeeded: 1,
          approvers: [KEN.toUpperCase()],
          expiresAt: new Date(bench.clock.now().getTime() + HOUR_IN_MS),
          calls: [],
          event: {},
          card: null,
        },
        { kind: 'requested', actor: AOI, detail: {} },
      );
    });

    let count = 0;
    const writes = (id: string, name: string) =>
      bench.store.deliveries.take(aDelivery({ activity: `${count++}`, sender: { id, name } }));
    const names = async () => (await ledger.find('deed'))?.names;

    it('is unknown of whoever never wrote', async () => assert.deepEqual(await names(), {}));

    it('is known of whoever asked and may approve, by the latest name, however ids are written', async () => {
      await Promise.all([writes(AOI, 'Aoi Sato'), writes(AOI, 'Aoi Sato'), writes(KEN, 'Ken Mori')]);
      await writes(AOI.toUpperCase(), 'Aoi Tanaka');
      assert.deepEqual(await names(), { [AOI]: 'Aoi Tanaka', [KEN]: 'Ken Mori' });
    });

    it('is none as long as two bear it: a guest names himself', async () => {
      await writes(AOI, 'Aoi Sato');
      await writes('2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03', 'Aoi Sato');
      assert.deepEqual(await names(), {});
    });

    it('is forgotten half a year after somebody last wrote', async () => {
      await writes(AOI, 'Aoi Sato');
      await writes(KEN, 'Ken Mori');
      bench.clock.advance(100 * DAY_IN_MS);
      await writes(KEN, 'Ken Mori');
      bench.clock.advance(100 * DAY_IN_MS);
      await forgetOld(bench.database, bench.clock.now());
      assert.deepEqual(await names(), { [KEN]: 'Ken Mori' });
    });
  });
}
