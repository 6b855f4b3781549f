import assert from 'node:assert/strict';
import { createSymbolReader, type SymbolNetwork } from '../../src/ask/ranker/symbol-network.ts';
import { textHash } from '../../src/ask/ranker/text-hash.ts';
import { symbolsOf } from '../../src/ask/ranker/utterance-symbols.ts';

const HASHES = { so: textHash('W', 'so'), be: textHash('W', 'be') };
const [first, second] = HASHES.so < HASHES.be ? (['so', 'be'] as const) : (['be', 'so'] as const);
const ROWS = { so: [1, 0, 0, 0], be: [0, 1, 0, 0] };

/** Knows two words, and listens with one filter for "so", with another for "so be", each of which speaks for a class of its own. */
const NETWORK: SymbolNetwork = {
  pieces: Uint32Array.from([HASHES[first], HASHES[second]]),
  width: 4,
  rows: Int8Array.from([...ROWS[first], ...ROWS[second]]),
  rowSteps: Float32Array.from([1, 1]),
  spans: [1, 2],
  filters: Float32Array.from([...ROWS.so, ...ROWS.so, ...ROWS.be]),
  filterBias: Float32Array.from([0, -1]),
  classCount: 2,
  weights: Float32Array.from([1, 0, 0, 1]),
  classBias: Float32Array.from([0, 0]),
};

describe('the reader of symbols', () => {
  const read = createSymbolReader(NETWORK);
  const cases: readonly (readonly [text: string, soIsHeard: number, soBeIsHeard: number])[] = [
    ['so be', 1, 1],
    ['be so', 1, 0],
    ['so it be', 1, 0],
    ['it be so be it', 1, 1],
    ['so so so', 1, 0],
    ['be', 0, 0],
    ['it', 0, 0],
    ['', 0, 0],
  ];
  for (const [text, ...heard] of cases)
    it(`hears of ${JSON.stringify(text)} which word stands beside which`, () => {
      assert.deepEqual([...read(symbolsOf({ words: text, dense: text.replaceAll(' ', '') }))], heard);
    });
});

describe('the symbols of a text', () => {
  const symbols = (words: string) => symbolsOf({ words, dense: words.replaceAll(' ', '') });
  const sharedBy = (left: string, right: string) =>
    (symbols(left)[0] ?? []).filter((piece) => symbols(right)[0]?.includes(piece)).length;

  it('are words, particulars, signs, and single Japanese letters', () => {
    assert.equal(symbols(' why is @machine late ; ').length, 5);
    assert.equal(symbols(' @machine が未評価 ; ').length, 6);
  });

  it('share pieces where words are alike, and a Japanese letter stands for itself beside any other', () => {
    assert.ok(sharedBy('assessed', 'assesed') >= 3);
    assert.equal(sharedBy('assessed', 'rebooted'), 1);
    assert.equal(sharedBy('評価', '評判'), 1);
    assert.equal(sharedBy('評価', '評価'), 2);
  });

  it('are read so far, and not of words that nobody shares', () => {
    assert.equal(symbols('a '.repeat(1_000)).length, 64);
    assert.equal(symbols('a'.repeat(100_000))[0]?.length, 1);
  });
});
