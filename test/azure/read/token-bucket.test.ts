import assert from 'node:assert/strict';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { tokenBucket } from '../../../src/azure/read/token-bucket.ts';

const HEADER = 'x-ms-ratelimit-remaining-subscription-reads';
const BUCKET = { tokens: 3, refillPerSecond: 2, header: HEADER };
const START = 1_000_000;

function emptied(): ReturnType<typeof tokenBucket> {
  const bucket = tokenBucket(BUCKET);
  for (let count = 0; count < 3; count += 1) bucket.take(START);
  return bucket;
}

const says = (remaining: string) => createHttpHeaders({ [HEADER]: remaining });

describe('tokenBucket', () => {
  it('grants what it holds at once, then as it fills up', () => {
    const bucket = emptied();
    assert.equal(bucket.nextAtInMs(START), START + 500);
    assert.equal(bucket.nextAtInMs(START + 499), START + 500);
    assert.equal(bucket.nextAtInMs(START + 500), START + 500);
  });

  it('never holds more than its size', () => {
    const bucket = emptied();
    const later = START + 60_000;
    for (let count = 0; count < 3; count += 1) {
      assert.equal(bucket.nextAtInMs(later), later);
      bucket.take(later);
    }
    assert.equal(bucket.nextAtInMs(later), later + 500);
  });

  it('believes Azure when it says that less is left', () => {
    const bucket = tokenBucket(BUCKET);
    bucket.learn(says('2'), START, 2);
    assert.equal(bucket.nextAtInMs(START), START + 500);
  });

  it('does not hurry because Azure says that more is left, or nothing', () => {
    for (const headers of [says('249'), says(''), createHttpHeaders({})]) {
      const bucket = emptied();
      bucket.learn(headers, START, 0);
      assert.equal(bucket.nextAtInMs(START), START + 500);
    }
  });

  it("tells a 429 of its own from a resource provider's", () => {
    const bucket = tokenBucket(BUCKET);
    assert.deepEqual(
      [says('0'), createHttpHeaders({}), says('120')].map((headers) => bucket.isUsedUp(headers)),
      [true, true, false],
    );
  });
});
