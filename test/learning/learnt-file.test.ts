import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hear } from '../../src/ask/hear.ts';
import type { Learnt } from '../../src/ask/ranker/learnt.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import { learn } from '../../src/learning/learn.ts';
import { readLearnt, writeLearnt } from '../../src/learning/learnt-file.ts';
import { lessonsOf } from '../../src/learning/lessons.ts';
import { TOPICS } from '../ask/support/topics.ts';

const FEW = TOPICS.slice(-2);
const FEW_SENTENCES = 40;

describe('the file of what was learnt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'updateops-learnt-'));
  const file = pathToFileURL(join(folder, 'learnt.bin'));
  const lessons = lessonsOf(FEW).slice(0, FEW.length);
  let learnt: Learnt;
  let written: Buffer;
  before(async () => {
    learnt = await learn(
      lessons.map(({ topic, sentences }) => ({ topic, sentences: sentences.slice(0, FEW_SENTENCES) })),
    );
    writeLearnt(file, { learnt, fingerprint: 'of these' });
    written = readFileSync(file);
  });
  beforeEach(() => writeFileSync(file, written));
  after(() => rmSync(folder, { recursive: true }));

  it('reads as it was written, to the last bit', () => {
    assert.deepEqual(readLearnt(file), { learnt, fingerprint: 'of these' });
  });

  it('ranks as what was learnt just now', () => {
    const [now, kept] = [createTopicRanker(FEW, learnt), createTopicRanker(FEW, readLearnt(file).learnt)];
    for (const { example } of TOPICS) {
      const utterance = hear(example.en, 'anything').whole;
      assert.deepEqual(kept(utterance), now(utterance));
    }
  });

  const damages: Readonly<Record<string, (whole: Buffer) => Uint8Array>> = {
    'cut short': (whole) => whole.subarray(0, -1),
    'longer than it says': (whole) => Buffer.concat([whole, Buffer.from([0])]),
    'a pointer that a checkout left': () =>
      Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0\n'),
    empty: () => Buffer.alloc(0),
  };
  for (const [name, damaged] of Object.entries(damages))
    it(`is refused where it is ${name}, with what to do`, () => {
      writeFileSync(file, damaged(written));
      assert.throws(() => readLearnt(file), /learnt\.bin is not what npm run learn wrote: check it out anew/);
    });
});
