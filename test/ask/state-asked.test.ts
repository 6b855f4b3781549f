import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** What asks how machines are, alone or beside each other, and what asks more than that. */
const SAID: readonly (readonly [message: string, asksForState: boolean])[] = [
  ['vm-01 vs vm-02', true],
  ['compare web01 and web03', true],
  ['how do web01 and web02 differ?', true],
  ['vm-01 と vm-02 を比べて', true],
  ['web01 と web03 の違いは?', true],
  ['web01 と web02 はどこが違うの?', true],
  ['update status of vm-01', true],
  ["what is vm-01's patch status?", true],
  ['vm-01 の更新状況', true],
  ['web03 のパッチの適用状況を教えて', true],
  ['is web03 up?', true],
  ['web03 running?', true],
  ['is web03 still down', true],
  ['web03って動いてる?', true],
  ['web03止まってる?', true],
  ['web03は起動しましたか', true],
  ['web03が止まってる。起動して', false],
  ['web03 is not running updates', false],
  ['why is vm-01 not assessed but vm-02 is?', false],
  ['vm-01 の更新状況が取得できない', false],
  ['compare the features of Update Manager', false],
];

describe('the state of machines', () => {
  for (const [message, asksForState] of SAID)
    it(`is${asksForState ? '' : ' not'} all that is asked: ${message}`, () => {
      const { topic, scope } = understanding.understand(message, { locale: 'en' });
      assert.deepEqual(
        topic === 'machine-overview' && scope === 'machines',
        asksForState,
        `${topic} ${scope}`,
      );
    });
});

describe('a reply to a question that nobody has asked', () => {
  for (const message of ['both', 'the third', 'show others', '両方', '3番目'])
    it(`is none of its own: ${message}`, () =>
      assert.equal(understanding.understand(message, { locale: 'en' }).intent, 'unknown'));
});
