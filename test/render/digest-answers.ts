import type { Answer } from '../../src/model/answer.ts';
import type { Digest, DigestNews, DigestPlan } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import { answer, question } from './fixtures.ts';

const at = (text: string) => text as Instant;

const PLAN: DigestPlan = {
  cadence: {
    recurrence: 'Month Second Tuesday Offset1',
    time: '09:00',
    timeZone: 'Asia/Tokyo',
    from: '2026-11-20',
  },
  question: question('the day after patch Tuesday', {
    intent: 'digest',
    topic: 'digest-now',
    scope: 'fleet',
    digest: { errorsOnly: true },
  }),
};

const WEEKLY: Digest = {
  ...PLAN,
  cadence: { ...PLAN.cadence, recurrence: '2Weeks Monday,Friday' },
  id: 'one',
  conversation: 'chat',
  owner: null,
  state: 'active',
  next: at('2026-11-30T00:00:00Z'),
};
/** Rests, as its owner is told. */
export const RESTING: Digest = {
  ...WEEKLY,
  cadence: { ...PLAN.cadence, recurrence: 'Month day-1' },
  id: 'two',
  state: 'undeliverable',
  next: null,
};

export const FAILED_RUNS: Digest = {
  ...WEEKLY,
  cadence: { around: 'runs', timeZone: 'Asia/Tokyo', from: at('2026-11-20T09:00:00Z') },
  id: 'three',
};
const NEXT_RUN: Digest = {
  ...FAILED_RUNS,
  id: 'five',
  question: { ...PLAN.question, digest: { afterOnly: true, once: true } },
};
const ALL_RUNS: Digest = { ...FAILED_RUNS, id: 'four', question: { ...PLAN.question, digest: {} } };

function asked(topic: string, more: Partial<Answer> = {}): Answer {
  return answer({
    question: question('a digest, please', { intent: 'digest', topic }),
    intent: 'digest',
    machines: [],
    ...more,
  });
}

const READY = asked('digest-subscribe', {
  subscription: {
    state: 'ready',
    plan: PLAN,
    next: [at('2026-12-09T00:00:00Z'), at('2027-01-13T00:00:00Z')],
    assumed: [{ en: 'No time of day was named.', ja: '時刻の指定がありません。' }],
  },
});

const TIMES = [
  { en: 'Every Monday at 09:00', ja: '毎週月曜 09:00' },
  { en: 'Every weekday at 09:00', ja: '平日 09:00' },
];

/** What would be posted, where nothing is kept. */
export const DIGEST_PLANS: Readonly<Record<string, Answer>> = {
  'digest-ready': READY,
  'digest-when': asked('digest-subscribe', {
    subscription: { state: 'when', time: '09:00' },
    choices: TIMES.map((label) => ({
      topic: 'digest-subscribe',
      machine: null,
      label,
      question: PLAN.question,
    })),
  }),
  'digest-elsewhere': asked('digest-list'),
  'digest-too-often': asked('digest-subscribe', {
    subscription: { state: 'refused', reason: { en: 'Once a day at most.', ja: '1 日 1 回までです。' } },
  }),
};

/** What came of a wish about digests. */
export const DIGEST_NEWS: Readonly<Record<string, readonly [Answer, DigestNews]>> = {
  'digest-kept': [READY, { state: 'kept', digest: WEEKLY }],
  'digest-paused': [
    asked('digest-change'),
    { state: 'paused', digest: { ...WEEKLY, state: 'paused', next: null } },
  ],
  'digest-removed': [asked('digest-unsubscribe'), { state: 'removed', digest: WEEKLY }],
  'digest-list': [
    asked('digest-list'),
    { state: 'listed', digests: [WEEKLY, RESTING], unread: [], asks: 'nothing' },
  ],
  'digest-which': [
    asked('digest-unsubscribe'),
    { state: 'listed', digests: [WEEKLY, RESTING], unread: [], asks: 'which' },
  ],
  'digest-what': [asked('digest-change'), { state: 'listed', digests: [WEEKLY], unread: [], asks: 'what' }],
  'digest-unread': [
    asked('digest-list'),
    { state: 'listed', digests: [WEEKLY], unread: ['of-another-release'], asks: 'nothing' },
  ],
  'digest-none': [asked('digest-list'), { state: 'listed', digests: [], unread: [], asks: 'nothing' }],
  'run-notices-kept': [READY, { state: 'kept', digest: ALL_RUNS }],
  'run-notices-once': [READY, { state: 'kept', digest: NEXT_RUN }],
  'run-notices-list': [
    asked('digest-list'),
    { state: 'listed', digests: [WEEKLY, FAILED_RUNS, ALL_RUNS], unread: [], asks: 'nothing' },
  ],
  'run-notices-removed': [asked('digest-unsubscribe'), { state: 'removed', digest: FAILED_RUNS }],
  'digest-full': [READY, { state: 'full' }],
  'digest-not-you': [
    READY,
    {
      state: 'refused',
      reason: { en: 'The policy does not name you.', ja: 'ポリシーで許可されていません。' },
    },
  ],
};
