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
    const byRun = Map.groupBy(done.value.updates, runIdOf);
    const runs = own.value.runs.map((run): UpdateRun => {
      const updates = byRun.get(recordOf(run)) ?? [];
      const byName = updates.toSorted((a, b) => a.value.localeCompare(b.value, 'en'));
      return { run: { ...run, failedUpdates: byName.filter(isFailed) }, updates: byName };
    });
    return known({ runs, looked: own.value.looked });
  },
});
