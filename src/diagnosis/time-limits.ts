import type { Asked } from '../model/asked.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { timeRangeText } from '../model/time-range-text.ts';
import type { Topic } from '../model/topic.ts';

type Limits = Pick<Coverage['filters'], 'understood' | 'ignored'>;

const NONE: Limits = { understood: [], ignored: [] };

/** What an answer about many machines makes of the stretch of time that is said: kept to, or not and why. */
export function timeLimits(
  { entities: { range } }: Pick<Question, 'entities'>,
  { span }: Pick<Asked, 'span'>,
  { heeds }: Pick<Topic, 'heeds'>,
  now: Instant,
): Limits {
  if (range === null) return NONE;
  const said = timeRangeText(range);
  const not = (why: Text): Limits => ({ understood: [], ignored: [{ said, why }] });
  if (range.kind === 'over') return not(NO_AGES);
  // Today is now.
  if (heeds === undefined) return range.kind === 'day' && range.day === 'today' ? NONE : not(OF_NOW);
  if (span === null) return not(NO_TIME);
  return heeds === 'time to come' && span.to <= now ? not(TO_COME) : { understood: [said], ignored: [] };
}

/** The limits of a place, and of time. */
export function withTime(filters: Coverage['filters'], { understood, ignored }: Limits): Coverage['filters'] {
  return {
    ...filters,
    understood: [...filters.understood, ...understood],
    ignored: [...filters.ignored, ...ignored],
  };
}

const NO_AGES: Text = {
  en: 'how long something has been so is not told apart here',
  ja: '状態の継続期間では絞り込めません',
};
const OF_NOW: Text = {
  en: 'this answer tells how things are now',
  ja: 'この回答は現在の状態を示します',
};
const NO_TIME: Text = {
  en: 'it is no stretch of time that can be looked at',
  ja: '確認できる期間ではありません',
};
const TO_COME: Text = {
  en: 'this answer tells what is to come',
  ja: 'この回答は今後の予定を示します',
};
