import { gapOf } from '../azure/gap-of.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { deploymentRuns } from './deployment-runs.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { updateDeployments } from './update-deployments.ts';
import { type HybridWorker, systemWorkerOf } from './worker-groups.ts';

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
            return [
              key,
              known(await Promise.all(accountIds.map((id) => systemWorkerOf(id, machine, gather)))),
            ];
          } catch (error) {
            return [key, gapOf(hybridWorkers, error)];
          }
        },
      ),
    );
    return new Map(readings);
  },
});
