import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** Generous for a shared machine; a pattern that backtracks takes minutes. */
const LIMIT_FOR_LONG_TEXT_IN_MS = 1_000;

const ROUNDS = 5;

describe('the time that understanding takes', () => {
  const repeated = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length));

  for (const piece of [
    ...[
      'a',
      '-',
      'a-',
      'vm-01 ',
      'vm-01, ',
      'not ',
      'not assessed ',
      'the assessment is ',
      'asessd ',
      '0x',
      '8',
      '1.',
      '1 ',
    ],
    ...[
      '評価',
      '評価が',
      'ない',
      '「',
      '/subscriptions/',
      '<at>',
      '&#',
      ' ',
      '\n',
      '"',
      "'s ",
      '@',
      'a@',
      'a.',
      'schedule ',
    ],
    ...[
      'resource group ',
      'subscription "',
      'machine and ',
      'why is ',
      '\u200b',
      '🤖',
      ';',
      '?',
      'error on with for ',
    ],
  ]) {
    it(`is short for 100 KB of ${JSON.stringify(piece)}`, () => {
      const startedAt = performance.now();
      understanding.understand(repeated(piece), {});
      const tookInMs = performance.now() - startedAt;
      assert.ok(tookInMs < LIMIT_FOR_LONG_TEXT_IN_MS, `${tookInMs} ms`);
    });
  }

  it('grows with the length of any repeated text, not faster', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (piece) => {
        const startedAt = performance.now();
        understanding.understand(piece.repeat(2_000), {});
        assert.ok(performance.now() - startedAt < LIMIT_FOR_LONG_TEXT_IN_MS);
      }),
      { numRuns: 40 },
    );
  });

  it('is under 4 ms for an ordinary question, on average', () => {
    const questions = TOPICS.flatMap(({ example }) => [example.en, example.ja]);
    const understandAll = () => {
      for (const question of questions) understanding.understand(question, {});
    };
    // The first round compiles.
    understandAll();
    // Processor time, as other tests run beside this one; some kernels count it in steps of milliseconds.
    const before = process.threadCpuUsage();
    for (let round = 0; round < ROUNDS; round += 1) understandAll();
    const { user, system } = process.threadCpuUsage(before);
    const tookInMs = (user + system) / 1_000 / (ROUNDS * questions.length);
    assert.ok(tookInMs < 4, `${tookInMs} ms`);
  });
});
