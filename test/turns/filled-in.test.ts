import assert from 'node:assert/strict';
import { questionAt, storeQuestions } from '../../src/dialog/stored-questions.ts';

import type { Question } from '../../src/model/question.ts';
import { readCardAction, readSubmitted } from '../../src/teams/card-action.ts';
import { filledIn } from '../../src/turns/filled-in.ts';
import { aQuestion } from '../support/conversation-fixture.ts';

const QUESTION: Question = { ...aQuestion({ text: 'install' }), asks: ['reason'] };

describe('a filled form', () => {
  const pressed = (data: object) =>
    readCardAction({ action: { type: 'Action.Execute', verb: 'ask', data: { id: 'b-0', ...data } } })?.filled;

  const rows: readonly (readonly [name: string, data: object, filled: object])[] = [
    ['a text', { reason: ' due today\n' }, { reason: 'due today' }],
    ['what is blank', { reason: ' \n', time: '' }, {}],
    ['what no field is called', { Reason: 'x', constructor: 'x', __proto__: { reason: 'x' } }, {}],
    ['what is no text', { reason: { toString: 'x' }, time: 9, content: ['all'] }, {}],
    ['a text without end', { reason: '👩‍💻'.repeat(400) }, { reason: `${'👩‍💻'.repeat(99)}…` }],
  ];
  for (const [name, data, filled] of rows)
    it(`is read of a press with ${name}`, () => assert.deepEqual(pressed(data), filled));

  it('is read of a press that comes as a message, too', () => {
    assert.deepEqual(readSubmitted({ id: 'b-0', reason: 'due' })?.filled, { reason: 'due' });
  });

  it('gives a question what it asks for and nothing else', () => {
    const { asks: _, ...without } = QUESTION;
    assert.deepEqual(filledIn(QUESTION, { reason: 'due', time: '09:00' }), {
      ...without,
      filled: { reason: 'due' },
    });
    assert.deepEqual(filledIn(without, { reason: 'due' }), without);
  });

  it('does not hand on what was filled in before', () => {
    const { asks: _, ...without } = QUESTION;
    assert.deepEqual(filledIn({ ...QUESTION, filled: { reason: 'of whoever asked' } }, {}), without);
  });

  it('is kept with its question', () => {
    const question = { ...QUESTION, filled: { reason: 'due' } };
    assert.deepEqual(questionAt(JSON.parse(JSON.stringify(storeQuestions([question]))), 0), question);
  });
});
