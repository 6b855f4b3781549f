import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { citationOfRuns, type MaintenanceRun, RUNS, runOf } from './maintenance-run.ts';
import { RUNS_RIGHT } from './row-right.ts';
import { orWithheld } from './withheld-rows.ts';

/** What became of the runs of schedules on a machine, whichever schedules cover it by now. */
export interface RunsOnMachine {
  /** The latest first. */
  readonly runs: readonly MaintenanceRun[];
  readonly looked: Evidence;
}

/**
 * The runs of schedules that Resource Graph keeps of a machine. One query for each 250 machines. A machine that a run never got to may have no record
 * of it. Source: `maintenanceresources`, type applyupdates.
 */
export const runsOnMachine: Fact<RunsOnMachine> = machineFact({
  id: 'runs-on-machine',
  title: { en: 'runs of schedules on the machine', ja: 'マシンに対するスケジュールの実行記録' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const subjectIds = machines.map(({ id }) => machineKey(id));
      const byMachine = Map.groupBy(await gather.azure.lookUp(RUNS, { subjectIds }), (row) => row.subjectId);
      const readings = eachMachine<RunsOnMachine>(machines, (machine, key) => {
        const citation = citationOfRuns(machine, [key], gather.now);
        const runs = (byMachine.get(key) ?? []).map((row) => runOf(row, citation));
        const latestFirst = runs.toSorted((a, b) => timeOf(b) - timeOf(a));
        const statuses = latestFirst.map(({ status }) => status.value);
        return known({ runs: latestFirst, looked: cite(citation, 'properties.status', statuses) });
      });
      return await orWithheld(
        { fact: runsOnMachine, right: RUNS_RIGHT, isEmpty: ({ runs }) => runs.length === 0 },
        machines,
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(runsOnMachine, error);
      return eachMachine(machines, () => failure);
    }
  },
});

function timeOf({ startedAt, endedAt }: MaintenanceRun): number {
  const at: Instant | null = startedAt ?? endedAt;
  return at === null ? 0 : Date.parse(at);
}
