import assert from 'node:assert/strict';
import { lessonsOf } from '../../src/learning/lessons.ts';
import { TOPICS } from '../ask/support/topics.ts';
import { wilsonInterval } from './interval.ts';
import { taughtSentences } from './learnt-sentences.ts';
import { measure, thinSets } from './limits.ts';
import type { Outcome, Scope, Verdict } from './outcome.ts';

const outcomes = (scope: Scope, verdict: Verdict, count: number): readonly Outcome[] =>
  (['en', 'ja'] as const).flatMap((locale) =>
    Array.from(
      { length: count },
      (): Outcome => ({
        question: { question: '?', locale, topic: scope === 'topic' ? 'not-assessed' : null, kind: 'plain' },
        scope,
        verdict,
        taken: null,
        candidates: [],
        concepts: [],
      }),
    ),
  );

const GOOD = [
  ...outcomes('topic', 'right', 97),
  ...outcomes('topic', 'offered', 2),
  ...outcomes('topic', 'wrong', 1),
  ...outcomes('far', 'declined', 99),
  ...outcomes('far', 'answered', 1),
  ...outcomes('near', 'declined', 95),
  ...outcomes('near', 'answered', 5),
];

const broken = (all: readonly Outcome[]) => [
  ...new Set(
    measure(all)
      .filter(({ isKept }) => !isKept)
      .map(({ name }) => name),
  ),
];

describe('the evaluation', () => {
  const rows: readonly (readonly [name: string, all: readonly Outcome[], ...broken: string[]])[] = [
    ['keeps its limits', GOOD],
    [
      'fails without questions',
      [],
      'right',
      'right or offered',
      'wrong and confident',
      'out of scope answered',
      'near out of scope answered',
    ],
    ['fails where too much is only offered', [...GOOD, ...outcomes('topic', 'offered', 4)], 'right'],
    [
      'fails where too much is wrong',
      [...GOOD, ...outcomes('topic', 'wrong', 1)],
      'right or offered',
      'wrong and confident',
    ],
    ['fails where too much is missed', [...GOOD, ...outcomes('topic', 'missed', 1)], 'right or offered'],
    [
      'fails where small talk is answered',
      [...GOOD, ...outcomes('far', 'answered', 3)],
      'out of scope answered',
    ],
    [
      'fails where another product is answered',
      [...GOOD, ...outcomes('near', 'answered', 5)],
      'near out of scope answered',
    ],
  ];
  for (const [name, all, ...names] of rows) it(name, () => assert.deepEqual(broken(all), names));

  it('fails on fewer than 8 sentences of a topic and language', () => {
    assert.deepEqual(thinSets(['not-assessed'], outcomes('topic', 'right', 8)), []);
    assert.deepEqual(
      thinSets(['not-assessed'], outcomes('topic', 'right', 7)).map(({ locale, total }) => [locale, total]),
      [
        ['en', 7],
        ['ja', 7],
      ],
    );
  });

  it('finds sentences that were taught, whatever their width, case and marks', () => {
    const asked = (question: string) => ({ question, locale: 'en', topic: null, kind: 'plain' }) as const;
    const sentence = lessonsOf(TOPICS)[0]?.sentences[2] ?? '';
    assert.deepEqual(
      taughtSentences(lessonsOf(TOPICS), [asked('never said before'), asked(`${sentence.toUpperCase()} !!`)]),
      [`${sentence.toUpperCase()} !!`],
    );
  });

  it('knows how sure it can be', () => {
    assert.deepEqual(wilsonInterval(0, 0), [0, 1]);
    const [low, high] = wilsonInterval(95, 100);
    assert.ok(low > 0.88 && low < 0.9 && high > 0.97 && high < 0.99);
  });
});
