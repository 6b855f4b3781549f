import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { readPlan, storePlan } from '../../src/digests/stored-plan.ts';
import { subscriptionOf } from '../../src/digests/subscription.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { Asker } from '../../src/model/asker.ts';
import { isAroundRuns } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Question } from '../../src/model/question.ts';
import { TOPICS } from '../ask/support/topics.ts';

/** A Friday. */
const NOW = '2026-11-27T00:00:00Z' as Instant;
const AOI: Asker = { actor: null, locale: 'en', timeZone: 'Asia/Tokyo', through: 'channel' };

interface Kept {
  readonly recurrence: string;
  readonly time: string;
  readonly timeZone?: string;
  readonly next: string;
  readonly limits?: Partial<Question['entities']>;
  readonly errorsOnly?: true;
  readonly locale?: 'en' | 'ja';
}

const ASKED: readonly (readonly [sentence: string, kept: Kept])[] = [
  [
    'send us a digest every Monday 9:00 for rg-prod, errors only, in Japanese',
    {
      recurrence: 'Week Monday',
      time: '09:00',
      next: '2026-11-30T00:00:00Z',
      limits: { resourceGroup: 'rg-prod' },
      errorsOnly: true,
      locale: 'ja',
    },
  ],
  [
    '毎朝9時に本番の結果を投稿して',
    { recurrence: 'Day', time: '09:00', next: '2026-11-28T00:00:00Z', locale: 'ja' },
  ],
  [
    'post a digest here on weekdays at 8:30',
    {
      recurrence: 'Week Monday,Tuesday,Wednesday,Thursday,Friday',
      time: '08:30',
      next: '2026-11-29T23:30:00Z',
    },
  ],
  [
    'subscribe this channel to a digest one day after patch tuesday at 10am Dublin time',
    {
      recurrence: 'Month Second Tuesday Offset1',
      time: '10:00',
      timeZone: 'Europe/Dublin',
      next: '2026-12-09T10:00:00Z',
    },
  ],
  [
    '毎週金曜 17 時に東日本のダイジェストを英語で送って',
    {
      recurrence: 'Week Friday',
      time: '17:00',
      next: '2026-11-27T08:00:00Z',
      limits: { location: 'japaneast' },
      locale: 'en',
    },
  ],
  [
    '毎月 1 日に Linux のダイジェストを失敗のみ投稿して',
    {
      recurrence: 'Month day1',
      time: '09:00',
      next: '2026-12-01T00:00:00Z',
      limits: { osType: 'linux' },
      errorsOnly: true,
      locale: 'ja',
    },
  ],
  ...(
    [
      [
        'send us a digest monday to friday at 9:00',
        'Week Monday,Tuesday,Wednesday,Thursday,Friday',
        '2026-11-30T00:00:00Z',
        'en',
      ],
      [
        '月曜から金曜の9時にダイジェスト',
        'Week Monday,Tuesday,Wednesday,Thursday,Friday',
        '2026-11-30T00:00:00Z',
        'ja',
      ],
      [
        'digest every day except sunday at 9:00',
        'Week Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
        '2026-11-28T00:00:00Z',
        'en',
      ],
      [
        '日曜以外毎日9時にダイジェスト',
        'Week Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
        '2026-11-28T00:00:00Z',
        'ja',
      ],
      ['毎月1日と15日の9時にダイジェスト', 'Month day1,day15', '2026-12-01T00:00:00Z', 'ja'],
      [
        'post a digest here the day before patch tuesday at 9:00',
        'Month Second Tuesday Offset-1',
        '2026-12-07T00:00:00Z',
        'en',
      ],
      [
        'パッチの火曜日の翌日の9時にダイジェストを投稿して',
        'Month Second Tuesday Offset1',
        '2026-12-09T00:00:00Z',
        'ja',
      ],
      [
        'send us a digest on patch tuesday + 3 days at 9:00',
        'Month Second Tuesday Offset3',
        '2026-12-11T00:00:00Z',
        'en',
      ],
    ] as const
  ).map(([sentence, recurrence, next, locale]): readonly [string, Kept] => [
    sentence,
    { recurrence, time: '09:00', next, locale },
  ]),
  [
    'digest every monday at 9 EST',
    { recurrence: 'Week Monday', time: '09:00', timeZone: 'America/New_York', next: '2026-11-30T14:00:00Z' },
  ],
];

const understanding = () => createUnderstanding(TOPICS, learntCatalogue());

describe('a wish for a digest', () => {
  for (const [sentence, kept] of ASKED)
    it(sentence, () => {
      const question = understanding().understand(sentence, {});
      assert.equal(question.topic, 'digest-subscribe');
      const subscription = subscriptionOf(question, AOI, NOW);
      if (subscription.state !== 'ready') return assert.fail(subscription.state);
      const { plan, next } = subscription;
      if (isAroundRuns(plan.cadence)) return assert.fail('run notices');
      const { timeZone = 'Asia/Tokyo', limits = {}, errorsOnly, locale = 'en' } = kept;
      assert.deepEqual(
        [plan.cadence.recurrence, plan.cadence.time, plan.cadence.timeZone, next[0]],
        [kept.recurrence, kept.time, timeZone, kept.next],
      );
      for (const [limit, value] of Object.entries(limits))
        assert.equal(plan.question.entities[limit as keyof Question['entities']], value);
      assert.equal(plan.question.digest?.errorsOnly, errorsOnly);
      assert.equal(plan.question.locale, locale);
      assert.equal(plan.question.scope, 'fleet');
    });

  for (const [sentence, topic] of [
    ['stop the weekly digest', 'digest-unsubscribe'],
    ['週次ダイジェストを止めて', 'digest-unsubscribe'],
    ['which digests do we have here?', 'digest-list'],
    ['ダイジェストの一覧', 'digest-list'],
    ['move the digest to 10:00', 'digest-change'],
    ['ダイジェストを一時停止して', 'digest-change'],
    ['make the weekly digest errors only', 'digest-change'],
    ['send us a digest', 'digest-subscribe'],
  ] as const)
    it(`is told from its neighbours: ${sentence}`, () =>
      assert.equal(understanding().understand(sentence, {}).topic, topic));

  for (const [sentence, state] of [
    ['send us a digest', 'when'],
    ['post a digest here every 6 hours', 'refused'],
    ['digest every monday at 25:00', 'refused'],
    ['毎日25時にダイジェストを投稿して', 'refused'],
    ['digest for rg-infra every monday and for rg-web-prod every friday', 'refused'],
    ['毎週月曜に rg-a、毎週金曜に rg-b のダイジェストを投稿して', 'refused'],
    ['digest every monday at 9:00 CST', 'refused'],
    ['digest of hibernated machines every monday at 9:00', 'refused'],
    ['休止状態のマシンのダイジェストを毎週月曜9時に投稿して', 'refused'],
  ] as const)
    it(`leads on where it cannot be kept: ${sentence}`, () =>
      assert.equal(subscriptionOf(understanding().understand(sentence, {}), AOI, NOW).state, state));

  for (const [sentence, note] of [
    ['digest every monday at 9:00 and friday at 17:00', /one time of day/],
    ['毎日9時と17時にダイジェストを投稿して', /時刻は 1 つ/],
    ['digest every monday at 9 to my email', /sends no mail/],
    ['ダイジェストを毎週月曜9時にメールで送って', /メールでの送信/],
  ] as const)
    it(`says what of it is not kept: ${sentence}`, () => {
      const question = understanding().understand(sentence, {});
      const subscription = subscriptionOf(question, AOI, NOW);
      if (subscription.state !== 'ready') return assert.fail(subscription.state);
      const [said, ...others] = subscription.assumed.map((text) => text[question.locale]);
      assert.deepEqual(others, []);
      assert.match(said ?? '', note);
    });

  for (const sentence of [
    'digest for all but rg-infra every monday at 9:00',
    'rg-infra 以外のダイジェストを毎週月曜9時に投稿',
  ])
    it(`leaves out what it leaves out, also when it was kept: ${sentence}`, () => {
      const subscription = subscriptionOf(understanding().understand(sentence, {}), AOI, NOW);
      if (subscription.state !== 'ready') return assert.fail(subscription.state);
      const kept = readPlan(JSON.parse(JSON.stringify(storePlan(subscription.plan))));
      assert.deepEqual(
        [kept?.question.except?.names, kept?.question.entities.resourceGroup],
        [['rg-infra'], null],
      );
    });

  it('of several groups is of all of them, also when it was kept', () => {
    const question = understanding().understand('digest every monday at 9:00 for rg-a and rg-b', {});
    const subscription = subscriptionOf(question, AOI, NOW);
    if (subscription.state !== 'ready') return assert.fail(subscription.state);
    const kept = readPlan(JSON.parse(JSON.stringify(storePlan(subscription.plan))));
    assert.deepEqual(kept?.question.entities.besides, [{ kind: 'resourceGroup', name: 'rg-b' }]);
  });
});
