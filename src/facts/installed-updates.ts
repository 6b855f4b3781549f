import { gapOf } from '../azure/gap-of.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import type { Citation } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, readingsOf } from './fact.ts';
import { installationRuns } from './installation-runs.ts';
import type { Installation } from './latest-installation.ts';
import { ALL_RUN_UPDATES, type RunUpdate, recordOf, runUpdate } from './run-update-rows.ts';

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
export const installedUpdates: Fact<InstalledUpdates> = machineFact({
  id: 'installed-updates',
  title: { en: 'updates that runs installed', ja: '実行でインストールされた更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [installationRuns],
  async read(machines, gather) {
    const machineIds = machines.map((machine) => machineKey(machine.id));
    try {
      const [sheets, rows] = await Promise.all([
        gather.readFacts([installationRuns], machines),
        gather.azure.lookUp(ALL_RUN_UPDATES, { runIds: [], machineIds }),
      ]);
      const byRun = Map.groupBy(rows, ({ runId }) => runId);
      return eachMachine<InstalledUpdates>(machines, (_, key): Reading<InstalledUpdates> => {
        const { own } = readingsOf({ own: installationRuns }, sheets.get(key) ?? new Map());
        if (own === undefined) throw new Error('the installations of a machine were not read');
        if (!own.isKnown) return gapIn(installedUpdates, own);
        const query = lookUpQuery(ALL_RUN_UPDATES, { runIds: [], machineIds: [key] });
        const runs = own.value.runs.map((run): UpdateRun => {
          const citation: Citation = {
            source: 'resource-graph',
            record: recordOf(run),
            at: gather.now,
            query,
          };
          const updates = (byRun.get(recordOf(run)) ?? []).map((row) => runUpdate(row, citation));
          const byName = updates.toSorted((a, b) => a.value.localeCompare(b.value, 'en'));
          return {
            run: { ...run, failedUpdates: byName.filter(isFailed) },
            updates: byName.filter((update) => !isLeftOut(update)),
            leftOut: byName.filter(isLeftOut),
          };
        });
        return known({ runs, looked: own.value.looked });
      });
    } catch (error) {
      const failure = gapOf(installedUpdates, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** Whether a run put the update in. */
export function isInstalled({ state }: RunUpdate): boolean {
  return state.value.toLowerCase() === 'installed';
}

/** Whether a run tried to put the update in and could not. */
export function isFailed({ state }: RunUpdate): boolean {
  return state.value.toLowerCase() === 'failed';
}

function isLeftOut({ state }: RunUpdate): boolean {
  return ['notselected', 'excluded'].includes(state.value.toLowerCase());
}
