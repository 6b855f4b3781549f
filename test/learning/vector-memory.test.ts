import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createVectorMemory } from '../../src/learning/vector-memory.ts';

/** Whole numbers, whose sums and products are exact in whatever order they are taken. */
const whole = fc.integer({ min: -50, max: 50 });
const EIGHT = 8;

describe('the memory of vectors', () => {
  it('adds and compares as plain loops do', async () => {
    const memory = await createVectorMemory(1_000);
    const list = memory.list(400);
    const filter = memory.list(400);
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 40 * EIGHT, maxLength: 40 * EIGHT }),
        fc.array(whole, { minLength: 3 * EIGHT, maxLength: 3 * EIGHT }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 20 }),
        whole,
        (numbers, weights, eights, count, factor) => {
          const size = eights * EIGHT;
          list.fill(0);
          list.set(numbers, EIGHT);
          filter.set(weights);
          const products = Array.from({ length: count }, (_, window) =>
            weights
              .slice(0, size)
              .reduce((sum, weight, index) => sum + weight * (numbers[window * EIGHT + index] ?? 0), 0),
          );
          const most = Math.max(...products);
          assert.deepEqual(
            memory.loudest({ list, at: EIGHT }, { count, stride: EIGHT, size }, { list: filter, at: 0 }),
            { window: products.indexOf(most), product: most },
          );
          memory.add({ list, at: EIGHT }, { list: filter, at: 0 }, factor, size);
          assert.deepEqual(
            [...list.subarray(EIGHT, EIGHT + numbers.length)],
            numbers.map((number, index) => number + (index < size ? factor * (weights[index] ?? 0) : 0)),
          );
        },
      ),
    );
  });
});
