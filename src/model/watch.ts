import type { Answer } from './answer.ts';
import { HOUR_IN_MS, type Instant, momentAt } from './instant.ts';
import type { Question } from './question.ts';
import { isPressing, standingOf } from './standing.ts';
import type { TopicId } from './topic.ts';
import { changesSince, withSeen } from './what-changed.ts';

/** The topic of wishes to be told. */
export const WATCH: TopicId = 'watch';

/** Who waits longer than this has gone on: it is then told that nothing changed. */
export const WATCHED_FOR_IN_HOURS = 24;

/** What a conversation can have watched at once: each is a question asked again and again. */
export const MOST_WATCHES = 10;

/** What came of a wish, or of what was watched. */
export type WatchNews =
  | { readonly state: 'begun'; readonly until: Instant }
  /** As many are watched in the conversation as may be. */
  | { readonly state: 'full' }
  /** All is well already: there is nothing to wait for. */
  | { readonly state: 'settled' }
  /** Nothing was judged, or too much, so that no change could be told. */
  | { readonly state: 'incomparable' }
  /** The machines that are watched no more. */
  | { readonly state: 'stopped'; readonly machines: readonly string[] }
  | { readonly state: 'changed' }
  /** It did not change for as long as it was watched. */
  | { readonly state: 'ended' };

/** The question whose answer is watched; a question that wishes nothing is itself. */
export function watchedQuestion(question: Question): Question {
  const { watch, from: _, ...rest } = question;
  return watch?.kind === 'tell' ? { ...rest, topic: watch.topic, intent: watch.intent } : question;
}

/** The question of an answer as it is asked while it is watched: it remembers what was said. Null where that cannot be compared. */
export function watchable(answer: Answer): Question | null {
  if (answer.isAzureUnreadable) return null;
  const { seen, ...question } = withSeen({ ...answer, question: watchedQuestion(answer.question) });
  return seen === undefined ? null : { ...question, seen };
}

/** Whether nothing is left to wait for. */
export function isSettled({ findings }: Pick<Answer, 'findings'>): boolean {
  return findings.every((finding) => {
    const standing = standingOf(finding);
    return !isPressing(standing) && standing !== 'wait';
  });
}

/** Whether an answer says something else than the one before it. What could not be read this time is no news. */
export function isNews({ question: { seen }, findings, isAzureUnreadable }: Answer): boolean {
  if (seen === undefined || isAzureUnreadable) return false;
  return changesSince(seen, findings).some(({ now }) => now?.standing !== 'cannot-tell');
}

/** When a watch that begins now ends. */
export function watchedUntil(now: Date): Instant {
  return momentAt(now.getTime() + WATCHED_FOR_IN_HOURS * HOUR_IN_MS);
}
