import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
  const deep = join(folder, 'deep', 'learnt');
  const learnt = keptLearning(FEW, deep);
  const [name = ''] = readdirSync(deep);
  const path = join(deep, name);
  after(() => rmSync(folder, { recursive: true }));

  it('is the same when it is read, to the last bit', () => {
    const written = readFileSync(path);
    assert.deepEqual(keptLearning([...FEW], deep), learnt);
    assert.deepEqual(readFileSync(path), written);
  });

  it('understands as what was learnt just now', () => {
    const [now, kept] = [createUnderstanding(FEW, learnt), createUnderstanding(FEW, keptLearning(FEW, deep))];
    for (const { example } of TOPICS)
      assert.deepEqual(kept.understand(example.en, {}), now.understand(example.en, {}));
  });

  it('leaves nothing unfinished behind', () => {
    assert.deepEqual(readdirSync(deep), [name]);
  });

  it('is learnt anew for other topics, and kept beside', () => {
    const other = TOPICS.slice(1, 2);
    const anew = keptLearning(other, deep);
    assert.equal(anew.weights.classCount, learnt.weights.classCount - 1);
    assert.deepEqual(keptLearning([...other], deep), anew);
    assert.equal(readdirSync(deep).length, 2);
    assert.ok(existsSync(path));
  });

  it('does not fill the disk: of many the newest stay', () => {
    const many = Array.from({ length: 30 }, (_, n) => join(deep, `older-${n}`));
    for (const each of many) {
      writeFileSync(each, '');
      utimesSync(each, 1, 1);
    }
    rmSync(path);
    keptLearning(FEW, deep);
    assert.equal(readdirSync(deep).length, 12);
    assert.ok(existsSync(path));
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
      assert.deepEqual(keptLearning(FEW, deep), learnt);
      assert.deepEqual(keptLearning(FEW, deep), learnt);
    });
  }

  it('tells that learning begins, where it does', () => {
    let begun = 0;
    const learn = () => keptLearning(FEW, join(folder, 'told'), () => (begun += 1));
    learn();
    learn();
    assert.equal(begun, 1);
  });

  it('is learnt where nothing can be kept', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.deepEqual(keptLearning(FEW, join(file, 'learnt')), learnt);
  });
});
