import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { Question } from '../../src/model/question.ts';
import { aQuestion } from '../support/conversation-fixture.ts';

const ID = (group: string) => `/subscriptions/s/resourcegroups/${group}/providers/p/t/batch01`;
const PICKED = aQuestion({ topic: 'not-assessed', machines: [ID('a')] });
const OF_TWO: Question = { ...PICKED, twins: [ID('a'), ID('b')] };
const OF_THREE: Question = { ...PICKED, twins: [ID('a'), ID('b'), ID('c')] };

const OTHER = [
  'the other one',
  'and the other?',
  'no, the other one please',
  'what about the others',
  'the other one too',
  'もう一つも',
  'もう一方',
  'もう一方は？',
  'もう片方をお願いします',
  '別の方は?',
];

describe('the other one', () => {
  const { understand } = createUnderstanding(CATALOGUE.topics, learntCatalogue());

  for (const text of OTHER) {
    it(`${text}: of two, the one that was not picked`, () => {
      const { topic, intent, entities } = understand(text, { previous: OF_TWO });
      assert.deepEqual([topic, intent, entities.machines], ['not-assessed', 'diagnose', [ID('b')]]);
    });
    it(`${text}: of three, the name, so that it is asked back`, () => {
      const { entities, twins } = understand(text, { previous: OF_THREE });
      assert.deepEqual([entities.machines, twins], [['batch01'], undefined]);
    });
    it(`${text}: nothing where none was picked from several`, () => {
      assert.notDeepEqual(understand(text, { previous: PICKED }).entities.machines, [ID('b')]);
    });
  }

  for (const text of ['no, the second', 'no, I meant 2', '2', 'b', 'いや、2 のほう', '二番目', '②'])
    it(`${text}: the one of that number or group, whichever was picked`, () => {
      const { topic, entities, twins } = understand(text, { previous: OF_THREE });
      assert.deepEqual([topic, entities.machines, twins], ['not-assessed', [ID('b')], OF_THREE.twins]);
    });

  for (const text of ['both', 'no, both', 'all of them', '両方', 'どちらも'])
    it(`${text}: all that were offered`, () => {
      const { topic, entities } = understand(text, { previous: OF_TWO });
      assert.deepEqual([topic, entities.machines], ['not-assessed', [ID('a'), ID('b')]]);
    });

  for (const text of ['no, the ninth', '9', 'both'])
    it(`${text}: none where it was not offered`, () => {
      const previous = text === 'both' ? PICKED : OF_TWO;
      assert.notEqual(understand(text, { previous }).topic, 'not-assessed');
    });

  it('is what a second "the other one" turns back to', () => {
    const other = understand('the other one', { previous: OF_TWO });
    assert.deepEqual(understand('もう一方', { previous: other }).entities.machines, [ID('a')]);
  });
});
