import { gapOf } from '../azure/gap-of.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { INSTALLED_UPDATES_RIGHT } from './row-right.ts';
import { ALL_RUN_UPDATES, type RunUpdate, runUpdate } from './run-update-rows.ts';
import { orWithheld } from './withheld-rows.ts';

/** What runs did to single updates on a machine, whichever runs they were; the latest first. */
export interface RunUpdatesOnMachine {
  /** Those that were to be installed. */
  readonly updates: readonly RunUpdate[];
  /** Those that the filters of a run left out or excluded. */
  readonly leftOut: readonly RunUpdate[];
  readonly looked: Evidence;
}

/**
 * The updates that runs on a machine installed, failed to install, left pending or left out in the thirty days that Resource Graph keeps. One query for each 250 machines.
 * What Windows or a package manager installed by itself is not among them.
 */
export const runUpdatesOnMachine: Fact<RunUpdatesOnMachine> = machineFact({
  id: 'run-updates-on-machine',
  title: { en: 'updates that runs installed', ja: '実行でインストールされた更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map((machine) => machineKey(machine.id));
      const rows = await gather.azure.lookUp(ALL_RUN_UPDATES, { runIds: [], machineIds });
      const byMachine = Map.groupBy(rows, ({ machineId }) => machineId);
      const readings = eachMachine<RunUpdatesOnMachine>(machines, (machine, key) => {
        const citation: Citation = {
          source: 'resource-graph',
          record: `patchinstallationresources: ${machine.id}`,
          at: gather.now,
          query: lookUpQuery(ALL_RUN_UPDATES, { runIds: [], machineIds: [key] }),
        };
        const all = (byMachine.get(key) ?? [])
          .map((row) => runUpdate(row, citation))
          .toSorted((a, b) => Date.parse(b.changedAt.value ?? '') - Date.parse(a.changedAt.value ?? ''));
        const updates = all.filter((update) => !isLeftOut(update));
        const names = updates.map(({ value, state }) => `${value} (${state.value})`);
        return known({
          updates,
          leftOut: all.filter(isLeftOut),
          looked: cite(citation, 'properties.patchName, properties.installationState', names),
        });
      });
      return await orWithheld(
        {
          fact: runUpdatesOnMachine,
          right: INSTALLED_UPDATES_RIGHT,
          isEmpty: ({ updates, leftOut }) => updates.length === 0 && leftOut.length === 0,
        },
        machines,
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(runUpdatesOnMachine, error);
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

/** The id of the run that an update's record belongs to, in lower case. */
export function runIdOf({ evidence }: RunUpdate): string {
  return evidence.record.toLowerCase().split('/softwarepatches/')[0] ?? '';
}
