import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { clueWeights } from '../../src/ask/match-topic.ts';
import type { Clue, Topic } from '../../src/model/topic.ts';

const about = (id: string, clue: Clue): Topic => ({
  id,
  intent: 'explain',
  title: { en: id, ja: id },
  example: { en: id, ja: id },
  need: null,
  subject: 'none',
  clues: [clue],
});

const TOPICS: readonly Topic[] = [
  about('schedules', { about: ['schedule'] }),
  about('failed schedules', { about: ['schedule', 'failure'] }),
  about('healthy schedules', { about: ['schedule', 'state'], without: ['failure'] }),
  about('states', { about: ['state'] }),
];

describe('the clues of a question', () => {
  const rows: readonly (readonly [question: string, ...fitting: string[]])[] = [
    ['the schedule failed', 'failed schedules', 'schedules'],
    ['status of the failed schedule', 'failed schedules', 'schedules'],
    ['status of the schedule', 'healthy schedules', 'schedules'],
    ['schedules', 'schedules'],
    ['how is it going', 'states'],
    ['pizza'],
  ];
  for (const [question, ...fitting] of rows) {
    it(`${question}: ${fitting.join(' before ') || 'none'}`, () => {
      const weights = [...clueWeights(TOPICS, hear(question, 'anything').concepts)];
      assert.deepEqual(
        weights.sort(([, left], [, right]) => right - left).map(([id]) => id),
        fitting,
      );
    });
  }
});
