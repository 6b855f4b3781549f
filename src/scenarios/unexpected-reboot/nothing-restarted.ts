import type { InstallationRun } from '../../facts/installation-run.ts';
import type { Excluded } from '../../judging/cause.ts';
import { excluded } from '../../judging/outcome.ts';
import type { Evidence } from '../../model/evidence.ts';

/** No installation of updates restarted the machine then: what the run, and the other records, show. */
export function nothingRestarted(looked: readonly Evidence[], run: InstallationRun): Excluded {
  const [first, ...rest] = looked;
  return first ? excluded(first, ...rest) : excluded(...run.looked);
}
