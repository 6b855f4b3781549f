import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { readPlan, storePlan } from '../../src/digests/stored-plan.ts';
import { changedPlan } from '../../src/digests/subscription.ts';
import type { DigestPlan } from '../../src/model/digest.ts';
import { momentAt } from '../../src/model/instant.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { TOPICS } from '../ask/support/topics.ts';

/** Learning the catalogue takes some twenty seconds where it is alone. */
const LEARNING_IN_MS = 120_000;

const NOW = momentAt(Date.parse('2026-11-27T00:00:00Z'));
const SOMEBODY = { actor: null, locale: 'en', timeZone: 'Europe/Dublin', through: 'channel' } as const;

const PLAN: DigestPlan = {
  cadence: { recurrence: '2Weeks Monday', time: '09:00', timeZone: 'Asia/Tokyo', from: '2026-11-20' },
  question: {
    text: 'every other Monday',
    pasted: null,
    locale: 'en',
    intent: 'digest',
    topic: 'digest-now',
    entities: { ...NO_ENTITIES, resourceGroup: 'rg-prod' },
    scope: 'fleet',
    candidates: [],
  },
};

const CHANGED: readonly (readonly [sentence: string, cadence: Partial<DigestPlan['cadence']>])[] = [
  ['move the digest to 10:00', { time: '10:00' }],
  ['ダイジェストを10時に変更して', { time: '10:00' }],
  ['shift the digest from 9:00 to 9:30', { time: '09:30' }],
  ['could you move our monday digest to tuesday?', { recurrence: 'Week Tuesday', from: '2026-11-27' }],
  ['change the time zone of the digest to Dublin time', { timeZone: 'Europe/Dublin' }],
];

describe('a digest that is changed', function () {
  this.timeout(LEARNING_IN_MS);

  for (const [sentence, cadence] of CHANGED)
    it(`keeps all that is not said: ${sentence}`, () => {
      const question = createUnderstanding(TOPICS).understand(sentence, {});
      assert.equal(question.topic, 'digest-change');
      const changed = changedPlan(PLAN, question, SOMEBODY, NOW);
      if (changed?.state !== 'ready') return assert.fail(changed?.state);
      assert.deepEqual(changed.plan.cadence, { ...PLAN.cadence, ...cadence });
      assert.equal(changed.plan.question.entities.resourceGroup, 'rg-prod');
    });
});

describe('the plan of a digest', () => {
  it('is read as it was kept', () => {
    const read = readPlan(JSON.parse(JSON.stringify(storePlan(PLAN))));
    assert.deepEqual(read, PLAN);
  });

  for (const cadence of [
    { recurrence: 'now and then' },
    { time: '25:00' },
    { timeZone: 'Mars/Olympus' },
    { from: 'yesterday' },
  ])
    it(`is none where it has no times: ${JSON.stringify(cadence)}`, () =>
      assert.equal(
        readPlan({ ...(storePlan(PLAN) as object), cadence: { ...PLAN.cadence, ...cadence } }),
        null,
      ));
});
