import type { Coverage } from '../model/coverage.ts';
import { bothUntold, type Untold } from '../model/untold.ts';
import type { Place } from './place.ts';

/** What an answer says of the limits of a place, and of the machines that these could not be told of. */
export function filtersOf({ limits, ignored }: Place, untold: readonly Untold[]): Coverage['filters'] {
  return {
    understood: limits,
    ignored,
    ...(untold.length > 0 && { untold: bothUntold(untold, []) }),
  };
}
