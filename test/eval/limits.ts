import { LOCALES, type Locale } from '../../src/model/locale.ts';
import type { TopicId } from '../../src/model/topic.ts';
import type { Outcome, Scope, Verdict } from './outcome.ts';

interface Limit {
  readonly name: string;
  readonly scope: Scope;
  readonly counts: readonly Verdict[];
  readonly bound: 'at least' | 'at most';
  readonly share: number;
}

/** Source: research on comparable matchers; above every published figure for as many look-alike topics. */
export const LIMITS: readonly Limit[] = [
  { name: 'right', scope: 'topic', counts: ['right'], bound: 'at least', share: 0.95 },
  {
    name: 'right or offered',
    scope: 'topic',
    counts: ['right', 'offered'],
    bound: 'at least',
    share: 0.985,
  },
  { name: 'wrong and confident', scope: 'topic', counts: ['wrong'], bound: 'at most', share: 0.015 },
  { name: 'out of scope answered', scope: 'far', counts: ['answered'], bound: 'at most', share: 0.03 },
  { name: 'near out of scope answered', scope: 'near', counts: ['answered'], bound: 'at most', share: 0.08 },
];

/** A smaller set says little of a topic; all of them together tell the shares. */
export const FEWEST_QUESTIONS = 8;

export interface Measured extends Limit {
  readonly locale: Locale;
  readonly count: number;
  readonly total: number;
  readonly isKept: boolean;
}

/** Every limit in each language; a set that is empty keeps none. */
export function measure(outcomes: readonly Outcome[]): readonly Measured[] {
  return LOCALES.flatMap((locale) =>
    LIMITS.map((limit) => {
      const of = outcomes.filter(
        ({ question, scope }) => question.locale === locale && scope === limit.scope,
      );
      const count = of.filter(({ verdict }) => limit.counts.includes(verdict)).length;
      const share = count / of.length;
      const isKept =
        of.length > 0 && (limit.bound === 'at least' ? share >= limit.share : share <= limit.share);
      return { ...limit, locale, count, total: of.length, isKept };
    }),
  );
}

/** The topics and languages that too few sentences were held out for. */
export function thinSets(
  topics: readonly TopicId[],
  outcomes: readonly Outcome[],
): readonly { readonly topic: TopicId; readonly locale: Locale; readonly total: number }[] {
  return topics.flatMap((topic) =>
    LOCALES.map((locale) => ({
      topic,
      locale,
      total: outcomes.filter(({ question }) => question.topic === topic && question.locale === locale).length,
    })).filter(({ total }) => total < FEWEST_QUESTIONS),
  );
}
