import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { keptLearning } from '../../src/learning/kept-learning.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from '../ask/support/topics.ts';

const FEW: readonly Topic[] = TOPICS.slice(0, 2);
const PATIENCE_IN_MS = 20_000;

describe('what was learnt, kept on disk', function () {
  this.timeout(PATIENCE_IN_MS);
  const folder = mkdtempSync(join(tmpdir(), 'updateops-learnt-'));
  const path = join(folder, 'deep', 'understanding');
  const learnt = keptLearning(FEW, path);
  after(() => rmSync(folder, { recursive: true }));

  it('is the same when it is read, to the last bit', () => {
    const written = readFileSync(path);
    assert.deepEqual(keptLearning([...FEW], path), learnt);
    assert.deepEqual(readFileSync(path), written);
  });

  it('understands as what was learnt just now', () => {
    const [now, kept] = [createUnderstanding(FEW, learnt), createUnderstanding(FEW, keptLearning(FEW, path))];
    for (const { example } of TOPICS)
      assert.deepEqual(kept.understand(example.en, {}), now.understand(example.en, {}));
  });

  it('leaves nothing unfinished behind', () => {
    assert.deepEqual(readdirSync(join(folder, 'deep')), ['understanding']);
  });

  it('is learnt anew for other topics, and then kept for those', () => {
    const other = TOPICS.slice(1, 2);
    const anew = keptLearning(other, path);
    assert.equal(anew.weights.classCount, learnt.weights.classCount - 1);
    assert.deepEqual(keptLearning([...other], path), anew);
    keptLearning(FEW, path);
  });

  const written = () => readFileSync(path);
  const damages: readonly (readonly [what: string, damaged: () => Uint8Array])[] = [
    ['an empty file', () => Buffer.alloc(0)],
    ['half a file', () => written().subarray(0, written().length / 2)],
    ['a file with one bit turned', () => written().with(written().length - 9, 255 - (written().at(-9) ?? 0))],
    ['a file of something else', () => Buffer.from('understanding')],
  ];
  for (const [what, damaged] of damages) {
    it(`is learnt anew where there is ${what}`, () => {
      writeFileSync(path, damaged());
      assert.deepEqual(keptLearning(FEW, path), learnt);
      assert.deepEqual(keptLearning(FEW, path), learnt);
    });
  }

  it('is learnt where nothing can be kept', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.deepEqual(keptLearning(FEW, join(file, 'understanding')), learnt);
  });
});
