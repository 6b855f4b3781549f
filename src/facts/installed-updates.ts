import type { Evidence } from '../model/evidence.ts';
import { gapIn, known } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { installationRuns } from './installation-runs.ts';
import type { Installation } from './latest-installation.ts';
import { type RunUpdate, recordOf } from './run-update-rows.ts';
import { isFailed, runIdOf, runUpdatesOnMachine } from './run-updates-on-machine.ts';

/** An installation of updates: its id, times, who started it and the schedule's run behind it, and what became of each update. */
export interface UpdateRun {
  readonly run: Installation;
  /** Those it was to install, in the order of their names. */
  readonly updates: readonly RunUpdate[];
  /** Those that its filters left out or excluded, in the order of their names. */
  readonly leftOut: readonly RunUpdate[];
}

/** What update runs did to single updates on a machine. */
export interface InstalledUpdates {
  /** The latest first. What Windows or a package manager installed by itself is not among them. */
  readonly runs: readonly UpdateRun[];
  /** The latest run, or that there is none. */
  readonly looked: Evidence;
}

/**
 * What each update run that Resource Graph keeps (thirty days) installed, failed to install or left pending on a machine. Two queries for each 250
 * machines.
 */
export const installedUpdates: Fact<InstalledUpdates> = derivedFact({
  id: 'installed-updates',
  title: runUpdatesOnMachine.title,
  kinds: ['azure-vm', 'azure-arc'],
  from: { own: installationRuns, done: runUpdatesOnMachine },
  derive({ own, done }) {
    if (own === undefined || done === undefined) return undefined;
    if (!own.isKnown) return gapIn(installedUpdates, own);
    if (!done.isKnown) return gapIn(installedUpdates, done);
    const updatesOf = updatesByRun(done.value.updates);
    const leftOutOf = updatesByRun(done.value.leftOut);
    const runs = own.value.runs.map((run): UpdateRun => {
      const updates = updatesOf(run);
      return { run: { ...run, failedUpdates: updates.filter(isFailed) }, updates, leftOut: leftOutOf(run) };
    });
    return known({ runs, looked: own.value.looked });
  },
});

/** Which of the updates belong to a run, in the order of their names. */
function updatesByRun(updates: readonly RunUpdate[]): (run: Installation) => readonly RunUpdate[] {
  const byRun = Map.groupBy(updates, runIdOf);
  return (run) => (byRun.get(recordOf(run)) ?? []).toSorted((a, b) => a.value.localeCompare(b.value, 'en'));
}
