import { gapOf } from '../azure/gap-of.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type FactSheet, readingsOf } from './fact.ts';
import { installationRun } from './installation-run.ts';
import { RUN_UPDATES, type RunUpdate, runUpdate } from './run-update-rows.ts';

/** The updates of the run that a question is about, in the order in which they were done. */
export interface RunUpdates {
  readonly updates: readonly RunUpdate[];
  readonly looked: Evidence;
}

/**
 * The single updates of the run that a question is about, where that ran out of its window; none of any other run. One Resource Graph
 * query for each 250 such runs.
 */
export const runUpdates: Fact<RunUpdates> = machineFact({
  id: 'run-updates',
  title: { en: 'updates of the run', ja: '実行の対象となった更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [installationRun],
  async read(machines, gather) {
    const sheets = await gather.readFacts([installationRun], machines);
    const runs = new Map(
      machines.flatMap((machine) => {
        const id = exceededRunOf(machine, sheets);
        return id === null ? [] : [[machineKey(machine.id), id] as const];
      }),
    );
    try {
      const runIds = [...new Set(runs.values())];
      const rows =
        runIds.length === 0 ? [] : await gather.azure.lookUp(RUN_UPDATES, { runIds, machineIds: [] });
      const byRun = Map.groupBy(rows, ({ runId }) => runId);
      return eachMachine<RunUpdates>(machines, (machine, key) => {
        const runId = runs.get(key);
        const query = lookUpQuery(RUN_UPDATES, {
          runIds: runId === undefined ? [] : [runId],
          machineIds: [],
        });
        const record = `patchinstallationresources: ${runId ?? machine.id}`;
        const citation: Citation = { source: 'resource-graph', record, at: gather.now, query };
        const own = (runId === undefined ? [] : (byRun.get(runId) ?? [])).map((row) =>
          runUpdate(row, citation),
        );
        const updates = own.toSorted((a, b) => timeOf(a) - timeOf(b));
        const states = updates.map(({ state }) => state.value);
        return known({ updates, looked: cite(citation, 'properties.installationState', states) });
      });
    } catch (error) {
      const failure = gapOf(runUpdates, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** The id of the run that is judged, in lower case; null unless it ran out of its window. */
function exceededRunOf(machine: Machine, sheets: ReadonlyMap<MachineKey, FactSheet>): string | null {
  const key = machineKey(machine.id);
  const reading = readingsOf({ run: installationRun }, sheets.get(key) ?? new Map()).run;
  const installation = reading?.isKnown ? reading.value.installation : null;
  if (installation?.isWindowExceeded.value !== true || installation.activityId === null) return null;
  return `${key}/patchinstallationresults/${installation.activityId}`;
}

function timeOf({ changedAt }: RunUpdate): number {
  return Date.parse(changedAt.value ?? '9999-12-31');
}
