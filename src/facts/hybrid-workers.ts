import type { HybridWorkerGroup } from '../azure/automation.ts';
import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { deploymentRuns } from './deployment-runs.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { updateDeployments } from './update-deployments.ts';

/** Whether a machine is a system hybrid runbook worker of one Automation account. */
export interface HybridWorker {
  readonly accountId: string;
  readonly isWorker: boolean;
  readonly evidence: Evidence;
}

const FROM = { asked: updateDeployments, runs: deploymentRuns };

/** Whether a machine is a system hybrid runbook worker where deployments lie that take it and left it out of their latest run. One call an Automation account. */
export const hybridWorkers: Fact<readonly HybridWorker[]> = machineFact({
  id: 'hybrid-workers',
  title: { en: 'hybrid runbook workers', ja: 'Hybrid Runbook Worker の登録' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<readonly HybridWorker[]>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const readings = await Promise.all(
      machines.map(
        async (
          machine,
        ): Promise<readonly [ReturnType<typeof machineKey>, Reading<readonly HybridWorker[]>]> => {
          const key = machineKey(machine.id);
          const { asked, runs } = readingsOf(FROM, sheets.get(key) ?? new Map());
          if (!asked || !runs) throw new Error('the deployments of a machine were not read');
          if (!asked.isKnown) return [key, gapIn(hybridWorkers, asked)];
          if (!runs.isKnown) return [key, gapIn(hybridWorkers, runs)];
          const tookPart = new Set(
            runs.value.flatMap(({ status, deploymentId }) => (status ? [deploymentId] : [])),
          );
          const leftOut = asked.value.deployments.filter(({ id, isTaken }) => isTaken && !tookPart.has(id));
          const accountIds = [...new Set(leftOut.map(({ accountId }) => accountId))];
          try {
            return [key, known(await Promise.all(accountIds.map((id) => workerOf(id, machine, gather))))];
          } catch (error) {
            return [key, gapOf(hybridWorkers, error)];
          }
        },
      ),
    );
    return new Map(readings);
  },
});

async function workerOf(
  accountId: string,
  machine: Machine,
  { azure, shared, now }: Gather,
): Promise<HybridWorker> {
  const groups = await shared(`worker groups of ${accountId}`, () => azure.listHybridWorkerGroups(accountId));
  const systemGroups = groups.filter(({ properties }) => properties.groupType?.toLowerCase() === 'system');
  const own = systemGroups.find((group) => isWorkerGroupOf(group, machine));
  const citation = {
    source: 'automation',
    record: own?.id ?? `${accountId}/hybridRunbookWorkerGroups`,
    at: now,
  } as const;
  return {
    accountId,
    isWorker: own !== undefined,
    evidence: own
      ? cite(citation, 'properties.groupType', own.properties.groupType)
      : cite(
          citation,
          'hybridRunbookWorkerGroups[].name',
          systemGroups.map(({ name }) => name),
        ),
  };
}

/** Whether a system group stands for the machine: it is called after its computer, in full or in short. */
export function isWorkerGroupOf({ name }: HybridWorkerGroup, machine: Machine): boolean {
  const computer = name.toLowerCase().replace(/_[0-9a-f-]{36}$/, '');
  return computer.split('.')[0] === machine.name.toLowerCase();
}
