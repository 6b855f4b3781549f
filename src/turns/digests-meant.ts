import type { Digest } from '../model/digest.ts';
import type { Question } from '../model/question.ts';

/** Those of some digests that fit all that a question says of them, or the one that its button names. */
export function digestsMeant(
  digests: readonly Digest[],
  { digest: wish, entities }: Question,
): readonly Digest[] {
  if (wish?.id !== undefined) return digests.filter(({ id }) => id === wish.id);
  const period = wish?.every === undefined ? null : PERIODS[wish.every];
  return digests.filter(
    ({ cadence, question }) =>
      (period === null || period.test(cadence.recurrence)) &&
      PLACES.every((place) => entities[place] === null || question.entities[place] === entities[place]),
  );
}

const PERIODS = { day: /^\d*Day/, week: /^\d*Week/, month: /^\d*Month/ } as const;

const PLACES = ['resourceGroup', 'subscription', 'location', 'place', 'osType'] as const;
