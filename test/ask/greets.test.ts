import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const { understand } = createUnderstanding(TOPICS, learntCatalogue());

describe('a greeting or a no, and nothing else', () => {
  for (const text of [
    'hi',
    'Hello!',
    'good morning',
    'hey team',
    'こんにちは',
    'おはようございます。',
    'はじめまして',
  ])
    it(`${text} is greeted with what can be asked`, () => {
      assert.equal(understand(text, {}).topic, 'help');
    });

  for (const text of ['no', 'Nope.', 'no thanks', 'いいえ', 'いや。'])
    it(`${text} takes back what was asked`, () => {
      assert.equal(understand(text, {}).intent, 'cancel');
    });

  it('before a question leaves the question', () => {
    assert.equal(understand('good morning, why is vm-01 not assessed?', {}).topic, 'not-assessed');
    assert.equal(understand('good', {}).topic === 'help', false);
  });
});
