import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { readPlan, storePlan } from '../../src/digests/stored-plan.ts';
import { changedPlan, subscriptionOf } from '../../src/digests/subscription.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { type DigestPlan, isAroundRuns } from '../../src/model/digest.ts';
import type { Filled } from '../../src/model/form.ts';
import { momentAt } from '../../src/model/instant.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { TOPICS } from '../ask/support/topics.ts';

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

describe('a digest that is changed', () => {
  for (const [sentence, cadence] of CHANGED)
    it(`keeps all that is not said: ${sentence}`, () => {
      const question = createUnderstanding(TOPICS, learntCatalogue()).understand(sentence, {});
      assert.equal(question.topic, 'digest-change');
      const changed = changedPlan(PLAN, question, SOMEBODY, NOW);
      if (changed?.state !== 'ready') return assert.fail(changed?.state);
      assert.deepEqual(changed.plan.cadence, { ...PLAN.cadence, ...cadence });
      assert.equal(changed.plan.question.entities.resourceGroup, 'rg-prod');
    });
});

describe('the form of a digest', () => {
  const FORM = { recurrence: 'Week Friday', time: '17:30', content: 'errors', language: 'ja' } as const;
  const asked = PLAN.question;
  const wanted = (filled: Filled) => subscriptionOf({ ...asked, filled }, SOMEBODY, NOW);
  const changedBy = (filled: Filled) => {
    const changed = changedPlan(PLAN, { ...asked, entities: NO_ENTITIES, filled }, SOMEBODY, NOW);
    return changed?.state === 'ready' ? changed.plan : assert.fail(changed?.state);
  };

  it('is a digest as if it had been said', () => {
    const subscription = wanted(FORM);
    if (subscription.state !== 'ready') return assert.fail(subscription.state);
    const { cadence, question } = subscription.plan;
    assert.deepEqual(isAroundRuns(cadence) || [cadence.recurrence, cadence.time], ['Week Friday', '17:30']);
    assert.deepEqual([question.locale, question.digest], ['ja', { errorsOnly: true }]);
    assert.equal(question.entities.resourceGroup, 'rg-prod');
    assert.deepEqual(subscription.assumed, []);
  });

  for (const [name, filled, state] of [
    ['what is no recurrence', { ...FORM, recurrence: 'now and then' }, 'when'],
    ['each hour', { ...FORM, recurrence: '6Hours' }, 'refused'],
  ] as const)
    it(`is none with ${name}`, () => assert.equal(wanted(filled).state, state));

  it('takes a time that there is not for none', () => {
    const subscription = wanted({ ...FORM, time: '25:00' });
    const cadence =
      subscription.state === 'ready' ? subscription.plan.cadence : assert.fail(subscription.state);
    assert.equal(!isAroundRuns(cadence) && cadence.time, '09:00');
  });

  it('changes what is another, and keeps which Mondays and which machines', () => {
    const { cadence, question } = changedBy({ ...FORM, recurrence: '2Weeks Monday', content: 'all' });
    assert.deepEqual(cadence, { ...PLAN.cadence, time: '17:30' });
    assert.equal(question.entities.resourceGroup, 'rg-prod');
    assert.deepEqual([question.locale, question.digest], ['ja', undefined]);
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
