import assert from 'node:assert/strict';
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

  it('ends by itself when the store is closed', async () => {
    const worker = startEmbeddedWorker();
    await worker.call({ kind: 'open', directory: null });
    await worker.call({ kind: 'close' });
    await worker.ended('by-itself');
  });
});
