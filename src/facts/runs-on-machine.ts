import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import type { MaintenanceRun } from './maintenance-runs.ts';

/** What became of the runs of schedules on a machine, whichever schedules cover it by now. */
export interface RunsOnMachine {
  /** The latest first. */
  readonly runs: readonly MaintenanceRun[];
  readonly looked: Evidence;
}

const runRow = z.object({
  id: z.string(),
  subjectId: z.string(),
  configurationId: z.string(),
  correlationId: z.string(),
  startDateTime: when,
  endDateTime: when,
  status: z.string(),
  errorMessage: optional(z.string()),
});

const RUNS: LookUpKind<z.infer<typeof runRow>> = {
  query: 'maintenance-runs',
  row: runRow,
  keysOf: ({ subjectId }) => [subjectId],
};

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
      return eachMachine<RunsOnMachine>(machines, (machine, key) => {
        const query = lookUpQuery(RUNS, { subjectIds: [key] });
        const record = `maintenanceresources applyupdates: ${machine.id}`;
        const common: Citation = { source: 'resource-graph', record, at: gather.now, query };
        const runs = (byMachine.get(key) ?? []).map((row): MaintenanceRun => {
          const { id, configurationId, startDateTime: startedAt, endDateTime: endedAt } = row;
          const citation = { ...common, record: id, since: endedAt ?? startedAt };
          return {
            id,
            configurationId,
            correlationId: (row.correlationId || id).toLowerCase(),
            startedAt,
            endedAt,
            status: quote(citation, 'properties.status', row.status),
            errorMessage: quote(citation, 'properties.errorMessage', row.errorMessage ?? ''),
          };
        });
        const latestFirst = runs.toSorted((a, b) => timeOf(b) - timeOf(a));
        const statuses = latestFirst.map(({ status }) => status.value);
        return known({ runs: latestFirst, looked: cite(common, 'properties.status', statuses) });
      });
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
