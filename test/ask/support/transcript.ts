import assert from 'node:assert/strict';
import { createUnderstanding } from '../../../src/ask/understand.ts';
import { learntCatalogue } from '../../../src/learning/learnt-catalogue.ts';
import type { Locale } from '../../../src/model/locale.ts';
import { TOPICS } from './topics.ts';

/**
 * A question, what it is taken for (`intent topic`, the intent alone where there is no topic; `unanswered`: unknown, or
 * asked back between topics), and the machines it names.
 */
export type Row = readonly [question: string, meaning: string, ...machines: string[]];

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** One test a row: the question alone, in a new conversation. */
export function checkTranscript(locale: Locale, rows: readonly Row[]): void {
  for (const [text, meaning, ...machines] of rows) {
    it(`${text.slice(0, 100)} → ${meaning}`, () => {
      const question = understanding.understand(text, {});
      const isUnanswered = question.topic === null && ['unknown', 'clarify'].includes(question.intent);
      const taken =
        meaning === 'unanswered' && isUnanswered
          ? meaning
          : [question.intent, question.topic].filter((part) => part !== null).join(' ');
      assert.deepEqual(
        { taken, machines: question.entities.machines, locale: question.locale },
        { taken: meaning, machines, locale },
      );
    });
  }
}
