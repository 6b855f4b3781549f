import type { Digest } from '../model/digest.ts';
import type { Question } from '../model/question.ts';

/** Those of some digests that a question may mean: the one behind a button, or what fits all that it says of them. */
export function digestsMeant(
  digests: readonly Digest[],
  { digest: wish, entities }: Question,
): readonly Digest[] {
  if (wish?.id !== undefined) return digests.filter(({ id }) => id === wish.id);
  const [only, ...others] = digests;
  if (only !== undefined && others.length === 0) return [only];
  const said = [
    ...(wish?.every === undefined
      ? []
      : [({ cadence }: Digest) => cadence.recurrence.startsWith(PERIODS[wish.every ?? 'day'])]),
    ...PLACES.flatMap((place) => {
      const named = entities[place];
      return named === null ? [] : [({ question }: Digest) => question.entities[place] === named];
    }),
  ];
  return said.length === 0 ? digests : digests.filter((digest) => said.every((fits) => fits(digest)));
}

const PERIODS = { day: 'Day', week: 'Week', month: 'Month' } as const;

const PLACES = ['resourceGroup', 'subscription', 'location', 'place', 'osType'] as const;
