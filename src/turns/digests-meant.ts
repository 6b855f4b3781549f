import { type Digest, isAroundRuns } from '../model/digest.ts';
import type { Question } from '../model/question.ts';

/** Those of some digests that fit all that a question says of them, or the one that its button names. */
export function digestsMeant(
  digests: readonly Digest[],
  { digest: wish, entities }: Question,
): readonly Digest[] {
  if (wish?.id !== undefined) return digests.filter(({ id }) => id === wish.id);
  const period = wish?.every === undefined ? null : PERIODS[wish.every];
  return ofForm(digests, wish?.runs === true).filter(
    ({ cadence, question }) =>
      (period === null || isAroundRuns(cadence) || period.test(cadence.recurrence)) &&
      (isAroundRuns(cadence) ? [...PLACES, 'schedule' as const] : PLACES).every(
        (place) => entities[place] === null || question.entities[place] === entities[place],
      ),
  );
}

/** Run notices where they are spoken of; where a digest is, they are meant only if there is nothing else. */
function ofForm(digests: readonly Digest[], isOfRuns: boolean): readonly Digest[] {
  const fitting = digests.filter(({ cadence }) => isAroundRuns(cadence) === isOfRuns);
  return isOfRuns || fitting.length > 0 ? fitting : digests;
}

const PERIODS = { day: /^\d*Day/, week: /^\d*Week/, month: /^\d*Month/ } as const;

const PLACES = ['resourceGroup', 'subscription', 'location', 'place', 'osType'] as const;
