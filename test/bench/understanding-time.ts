import { createUnderstanding } from '../../src/ask/understand.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { type Measurement, percentile } from './measurement.ts';

const QUESTIONS = [
  'why is vm-01 not assessed?',
  'vm-01 が未評価なのはなぜ?',
  'which machines are not assessed and why?',
  'sql-prod-01 shows no assesment data since monday, what is going on?',
  'どのマシンが未評価? 原因は?',
  'how is web01.contoso.local?',
  'Unable to register Automation Resource Provider for subscriptions',
  'tell me a joke about databases',
];
const ROUNDS = 500;

/** From words to a question, warm: the 99th percentile. */
export function understandingTime(): Measurement {
  const understanding = createUnderstanding(CATALOGUE.topics, learntCatalogue());
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const startedAt = performance.now();
      understanding.understand(question, {});
      if (round > 0) samples.push(performance.now() - startedAt);
    }
  }
  const detail = `p99 of ${samples.length} questions in both languages`;
  return { name: 'understanding-p99', value: percentile(samples, 0.99), unit: 'ms', limit: 2, detail };
}
