import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { readPlan, storePlan } from '../../src/digests/stored-plan.ts';
import { changedPlan, subscriptionOf } from '../../src/digests/subscription.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { sentencesOf } from '../../src/learning/sentences.ts';
import type { Digest } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Entities } from '../../src/model/question.ts';
import type { TopicId } from '../../src/model/topic.ts';
import { digestsMeant } from '../../src/turns/digests-meant.ts';

const UNDERSTANDING = createUnderstanding(CATALOGUE.topics, learntCatalogue());
const ASKER = { actor: 'aoi', locale: 'en', timeZone: 'Asia/Tokyo', through: 'channel' } as const;
const NOW = '2026-11-20T09:00:00Z' as Instant;

interface Meant {
  readonly topic?: TopicId;
  readonly errorsOnly?: true;
  /** Nothing before a run. */
  readonly after?: 'each' | 'once';
  readonly limits?: Partial<Entities>;
  readonly locale?: 'en' | 'ja';
}

const prod = { resourceGroup: 'rg-prod' };

const ASKED: readonly (readonly [sentence: string, meant: Meant])[] = [
  ['tell us before and after every maintenance window of rg-prod', { limits: prod }],
  ['run notices for rg-prod, only if it fails', { limits: prod, errorsOnly: true }],
  ['notify this channel an hour before each patch window and when it is done', {}],
  ['let us know here when a maintenance window fails, failures only', { errorsOnly: true }],
  [
    'post a notice before and after each run of the schedule weekly-wave-1',
    { limits: { schedule: 'weekly-wave-1' } },
  ],
  ['announce maintenance windows in this channel', {}],
  [
    'let me know when the weekend patching of prod is over',
    { limits: { place: 'production' }, after: 'once' },
  ],
  ["tell us when tonight's maintenance is done", { after: 'once' }],
  ['tell us whenever the patching of rg-prod is done', { limits: prod, after: 'each' }],
  ['tell us after every maintenance window', { after: 'each' }],
  ['run notices only after the window', { after: 'each' }],
  ['本番の週末パッチが終わったら教えて', { limits: { place: 'production' }, locale: 'ja', after: 'once' }],
  ['今夜のメンテナンスが完了したら知らせて', { locale: 'ja', after: 'once' }],
  ['毎週のパッチ適用が終わったら知らせて', { locale: 'ja', after: 'each' }],
  ['毎回のメンテナンス期間の終了後に知らせて', { locale: 'ja', after: 'each' }],
  ['メンテナンス期間の後だけここに通知して', { locale: 'ja', after: 'each' }],
  ['we want to be told about every scheduled run here, before and after', {}],
  ['send run notices for rg-prod, in Japanese', { limits: prod, locale: 'ja' }],
  ['warn us before maintenance starts on rg-prod and report the result afterwards', { limits: prod }],
  ['stop the run notices', { topic: 'digest-unsubscribe' }],
  ['pause the run notices', { topic: 'digest-change' }],
  ['make the run notices failures only', { topic: 'digest-change', errorsOnly: true }],
  ['which run notices do we have here?', { topic: 'digest-list' }],
  ['メンテナンス期間の前と後に知らせて', {}],
  ['rg-prod のメンテナンス期間の前後に通知して、失敗したときだけ', { limits: prod, errorsOnly: true }],
  ['メンテナンス期間の前後に、失敗したときだけ知らせて', { errorsOnly: true }],
  ['スケジュールの実行前と実行後にこのチャネルに通知して', {}],
  ['メンテナンスが失敗したときだけ知らせて', { errorsOnly: true }],
  ['実行通知を登録して', {}],
  ['スケジュール weekly-wave-1 の実行の前後にここへ投稿して', { limits: { schedule: 'weekly-wave-1' } }],
  ['パッチ適用の開始前と終了後にお知らせして', {}],
  ['rg-prod の実行通知を英語で送って', { limits: prod, locale: 'en' }],
  ['メンテナンス ウィンドウの前に予告して、終わったら結果を投稿して', {}],
  ['実行通知を止めて', { topic: 'digest-unsubscribe' }],
  ['実行通知を一時停止して', { topic: 'digest-change' }],
  ['実行通知を失敗時のみにして', { topic: 'digest-change', errorsOnly: true }],
  ['ここの実行通知の一覧を見せて', { topic: 'digest-list' }],
];

const OTHERWISE = [
  'tell me when the maintenance window of vm-01 ends',
  'report the compliance before and after the maintenance window',
  'send me a list of what was installed before each maintenance window',
  'when is the next maintenance window of rg-prod?',
  'why did the run notice not come?',
  'cancel the next run of weekly-wave-1',
  'stop the weekly digest',
  'パッチ適用の前後の差分を教えて',
  'メンテナンス期間はいつか教えて',
  'メンテナンスの前に再起動が必要なマシンを教えて',
  '実行通知が届かないのはなぜ',
  'vm-01 の評価が終わったら知らせて',
];

describe('run notices', () => {
  for (const [sentence, { topic = 'digest-subscribe', errorsOnly, after, limits = {}, locale }] of ASKED)
    it(`are wished by: ${sentence}`, () => {
      const question = UNDERSTANDING.understand(sentence, {});
      assert.equal(question.topic, topic);
      assert.equal(question.digest?.runs, true);
      assert.equal(question.digest?.errorsOnly, errorsOnly);
      assert.equal(question.digest?.afterOnly, after && true);
      assert.equal(question.digest?.once, after === 'once' ? true : undefined);
      for (const [limit, value] of Object.entries(limits))
        assert.equal(question.entities[limit as keyof Entities], value);
      if (topic !== 'digest-subscribe') return;
      const subscription = subscriptionOf(question, ASKER, NOW);
      if (subscription.state !== 'ready') return assert.fail(subscription.state);
      assert.deepEqual(subscription.plan.cadence, { around: 'runs', timeZone: 'Asia/Tokyo', from: NOW });
      if (locale !== undefined) assert.equal(subscription.plan.question.locale, locale);
      assert.deepEqual(
        readPlan(JSON.parse(JSON.stringify(storePlan(subscription.plan)))),
        subscription.plan,
        'they are read as they were kept',
      );
    });

  for (const sentence of OTHERWISE)
    it(`are not wished by: ${sentence}`, () =>
      assert.notEqual(UNDERSTANDING.understand(sentence, {}).digest?.runs, true));

  it('are not wished by any sentence of a topic near them', () => {
    const near = CATALOGUE.topics.filter(({ id }) => NEAR.test(id));
    const taken = near.flatMap(({ id }) =>
      LOCALES.flatMap((locale) => sentencesOf(id, locale)).filter(
        (sentence, index) =>
          index % EVERY === 0 && UNDERSTANDING.understand(sentence, {}).digest?.runs === true,
      ),
    );
    assert.ok(near.length > 8);
    assert.deepEqual(taken, []);
  }).timeout(60_000);
});

/** Of thousands of sentences, one in so many. */
const EVERY = 10;

const NEAR =
  /^(?:watch|next-patch|cancel-run|cancel|update-history|schedule-|run-failed|k-scheduled|digest-)/;

function kept(sentence: string, id: string): Digest {
  const subscription = subscriptionOf(UNDERSTANDING.understand(sentence, {}), ASKER, NOW);
  if (subscription.state !== 'ready') return assert.fail(subscription.state);
  return { ...subscription.plan, id, conversation: 'chat', owner: null, state: 'active', next: NOW };
}

const ALL = kept('announce maintenance windows in this channel', 'all');
const FAILURES = kept('run notices for rg-prod, only if it fails', 'failures');
const DAILY: Digest = {
  ...ALL,
  id: 'daily',
  cadence: { recurrence: 'Day', time: '09:00', timeZone: 'Asia/Tokyo', from: '2026-11-20' },
};

describe('among digests, run notices', () => {
  for (const [sentence, meant] of [
    ['stop the run notices', ['all', 'failures']],
    ['stop the run notices of rg-prod', ['failures']],
    ['実行通知を止めて', ['all', 'failures']],
  ] as const)
    it(`are meant by: ${sentence}`, () => {
      const question = UNDERSTANDING.understand(sentence, {});
      const found = digestsMeant([ALL, FAILURES, DAILY], question).map(({ id }) => id);
      assert.deepEqual(found, meant);
    });

  it('are not meant where a digest is spoken of, unless there is nothing else', () => {
    const question = { ...UNDERSTANDING.understand('stop the run notices', {}), digest: {} };
    assert.deepEqual(digestsMeant([ALL, DAILY], question), [DAILY]);
    assert.deepEqual(digestsMeant([ALL], question), [ALL]);
  });

  it('are changed in their form and scope, and have no times of their own', () => {
    const change = (sentence: string) => changedPlan(ALL, UNDERSTANDING.understand(sentence, {}), ASKER, NOW);
    const failures = change('make the run notices failures only');
    assert.equal(failures?.state === 'ready' && failures.plan.question.digest?.errorsOnly, true);
    const ofProd = change('limit the run notices to rg-prod');
    assert.equal(ofProd?.state === 'ready' && ofProd.plan.question.entities.resourceGroup, 'rg-prod');
    assert.equal(change('move the run notices to 10:00, set them to 10:00')?.state, 'refused');
    assert.equal(change('change the run notices'), null);
  });
});
