import type { Readings } from '../../facts/fact.ts';
import { type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { hasRestarted, type RESTART_FACTS } from './restart-in-question.ts';

/** The restart on record that lies nearest to a stretch of time without one; null: none is on record at all. */
export function nearestRestart(
  {
    installationRun: runs,
    restartAnnotations: noted,
    powerOperations: operated,
  }: Readings<typeof RESTART_FACTS>,
  { from, to }: TimeSpan,
): Instant | null {
  const installation = runs?.isKnown ? runs.value.installation : null;
  const times = [
    ...(installation && hasRestarted(installation) ? [installation.lastModifiedAt] : []),
    ...(noted?.isKnown ? noted.value.restarts : []).map(({ at }) => at),
    ...(operated?.isKnown ? operated.value.operations : []).map(({ at }) => at),
  ].filter((at) => at !== null);
  const distance = (at: Instant) => (at < from ? millisecondsBetween(at, from) : millisecondsBetween(to, at));
  return times.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
