import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { openDatabase } from '../../src/store/database.ts';
import { storeIn } from '../../src/store/embedded-database.ts';
import { startEmbeddedWorker } from '../../src/store/embedded-worker.ts';

describe('the thread of the embedded store', () => {
  it('that ends is the error of everything it was asked for, and of all that is asked later', async () => {
    const worker = startEmbeddedWorker();
    await worker.call({ kind: 'open', directory: null });
    const underWay = worker.call({
      kind: 'query',
      sql: 'select count(*) from generate_series(1, 100000000)',
      parameters: [],
    });
    const failed = assert.rejects(underWay, /thread of the embedded store has ended/);
    await worker.ended('now');
    await failed;
    await assert.rejects(worker.call({ kind: 'query', sql: 'select 1', parameters: [] }), /has ended/);
    await assert.rejects(worker.call({ kind: 'close' }), /has ended/);
  });

  it('that ends leaves a store that says so, and keeps nobody waiting', async () => {
    const worker = startEmbeddedWorker();
    await worker.call({ kind: 'open', directory: null });
    const store = storeIn(worker, null);
    assert.deepEqual(await store.query('select 1 as one'), [{ one: 1 }]);
    const left = store.transaction(async (session) => {
      await session.query('create table half (id integer)');
      await worker.ended('now');
      await session.query('insert into half values (1)');
    });
    const behind = store.query('select 1');
    for (const asked of [left, behind]) await assert.rejects(asked, { code: 'THREAD_ENDED' });
    assert.equal(await store.trouble(), 'broken');
    await assert.rejects(store.close(), /has ended/);
  });

  it('takes no memory for being optimised, and little for what statements leave behind', async () => {
    const begun = once(process, 'worker') as Promise<[Worker]>;
    const store = await openDatabase({ dataDir: null });
    const [thread] = await begun;
    for (let count = 0; count < 20; count += 1)
      await store.query('select max(md5(n::text)) from generate_series(1, 20000) as n');
    const { peak_malloced_memory, total_heap_size } = await thread.getHeapStatistics();
    await store.close();
    assert.ok(peak_malloced_memory < 100_000_000, `${peak_malloced_memory} bytes beside the heap`);
    assert.ok(total_heap_size < 100_000_000, `a heap of ${total_heap_size} bytes`);
  });

  it('ends by itself when the store is closed', async () => {
    const worker = startEmbeddedWorker();
    await worker.call({ kind: 'open', directory: null });
    await worker.call({ kind: 'close' });
    await worker.ended('by-itself');
  });
});
