import type { DeploymentMachineRun } from '../azure/automation.ts';
import { gapOf } from '../azure/gap-of.ts';
import { cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { type DeploymentInQuestion, updateDeployments } from './update-deployments.ts';

/** The latest run of a deployment, and what became of it on the machine. */
export interface DeploymentRun {
  readonly deploymentId: string;
  /** When the run began; null: no run is on record. */
  readonly startedAt: Instant | null;
  /** Null where the machine took no part in it. */
  readonly status: Quoted<string> | null;
  /** The machines that took part. */
  readonly looked: Evidence;
}

/** The latest runs of the deployments in question. One call a deployment, and a page for each hundred machines' runs. */
export const deploymentRuns: Fact<readonly DeploymentRun[]> = machineFact({
  id: 'deployment-runs',
  title: { en: 'runs of the deployment', ja: '展開の実行記録' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [updateDeployments],
  async read(machines, gather): Promise<MachineReadings<readonly DeploymentRun[]>> {
    const sheets = await gather.readFacts([updateDeployments], machines);
    const readings = await Promise.all(
      machines.map(
        async (
          machine,
        ): Promise<readonly [ReturnType<typeof machineKey>, Reading<readonly DeploymentRun[]>]> => {
          const key = machineKey(machine.id);
          const { asked } = readingsOf({ asked: updateDeployments }, sheets.get(key) ?? new Map());
          if (asked === undefined) throw new Error('the deployments of a machine were not read');
          if (!asked.isKnown) return [key, gapIn(deploymentRuns, asked)];
          try {
            const runs = asked.value.deployments.map((deployment) => latestRun(deployment, machine, gather));
            return [key, known(await Promise.all(runs))];
          } catch (error) {
            return [key, gapOf(deploymentRuns, error)];
          }
        },
      ),
    );
    return new Map(readings);
  },
});

async function latestRun(
  { id, name, accountId }: DeploymentInQuestion,
  machine: Machine,
  { azure, shared, now }: Gather,
): Promise<DeploymentRun> {
  const runs = await shared(`machine runs of ${id}`, () =>
    azure.listDeploymentMachineRuns(accountId, { deployment: name }),
  );
  const latest = runs.reduce<DeploymentMachineRun | null>(
    (newest, run) => ((run.properties.startTime ?? '') > (newest?.properties.startTime ?? '') ? run : newest),
    null,
  );
  const together = runs.filter(
    ({ properties }) => properties.correlationId === latest?.properties.correlationId,
  );
  const targets = together.map(({ properties }) => properties.targetComputer ?? '—');
  const own = together.find(({ properties: { targetComputer } }) => isRunOf(targetComputer, machine));
  const citation = { source: 'automation', record: own?.id ?? id, at: now } as const;
  return {
    deploymentId: id,
    startedAt: latest?.properties.startTime ?? null,
    status:
      own === undefined
        ? null
        : quote(
            { ...citation, since: own.properties.endTime },
            'properties.status',
            own.properties.status ?? '',
          ),
    looked: cite(
      { ...citation, since: latest?.properties.startTime ?? null },
      'softwareUpdateConfigurationMachineRuns[].properties.targetComputer',
      targets,
    ),
  };
}

/** A machine of Azure stands by its id in a run, any other by its name. */
export function isRunOf(target: string | null, { id, name }: Machine): boolean {
  const lower = target?.toLowerCase();
  return lower === id.toLowerCase() || lower?.split('.')[0] === name.toLowerCase();
}
