import type { Readings } from '../../facts/fact.ts';
import type { Excluded, Undecided } from '../../judging/cause.ts';
import { excluded, undecided } from '../../judging/outcome.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { RESTART_FACTS } from './restart-in-question.ts';

/** No installation of updates restarted the machine then: what the runs, and the other records, show. Undecided where the earlier runs could not be read. */
export function nothingRestarted(
  looked: readonly Evidence[],
  { installationRuns: runs }: Pick<Readings<typeof RESTART_FACTS>, 'installationRuns'>,
): Excluded | Undecided {
  if (runs?.isKnown === false) return undecided(runs);
  const [first, ...rest] = looked;
  if (first === undefined) throw new Error('no record of restarts was read');
  return excluded(first, ...rest);
}
