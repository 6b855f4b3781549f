import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { quote } from '../azure/quote.ts';
import { optional } from '../azure/when.ts';
import type { Quoted } from '../model/evidence.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { legacyStart, type StartedDeployment } from './legacy-start.ts';

/** The script that a deployment of the retired Update Management runs before it installs, as it went in one run. */
export interface PreTask {
  /** The runbook. */
  readonly source: string;
  readonly status: Quoted<string>;
}

/** Source: Microsoft.Automation 2019-06-01, softwareUpdateConfigurationRun, `tasks`. */
const runRecord = z.object({
  properties: z.object({
    tasks: optional(
      z.object({
        preTask: optional(z.object({ source: optional(z.string()), status: optional(z.string()) })),
      }),
    ),
  }),
});

const RUNS_API = '2019-06-01';
const ACTION = 'Microsoft.Automation/automationAccounts/softwareUpdateConfigurationRuns/read';
const MACHINE_RUNS = '/softwareUpdateConfigurationMachineRuns/';

/** The pre-script of a run that failed to start; null where it had none, or the run is not kept. One call for such a run. */
export const deploymentPreTask: Fact<PreTask | null> = machineFact({
  id: 'deployment-pre-task',
  title: { en: 'pre-script of the deployment', ja: '展開の事前スクリプト' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: [legacyStart],
  async read(machines, gather) {
    const sheets = await gather.readFacts([legacyStart], machines);
    const readings = await Promise.all(
      machines.map(async (machine): Promise<readonly [MachineKey, Reading<PreTask | null>]> => {
        const key = machineKey(machine.id);
        const { start } = readingsOf({ start: legacyStart }, sheets.get(key) ?? new Map());
        if (start === undefined) throw new Error('the deployment of a machine was not read');
        if (!start.isKnown) return [key, gapIn(deploymentPreTask, start)];
        return [key, await preTaskOf(start.value.deployment, gather)];
      }),
    );
    return new Map(readings);
  },
});

async function preTaskOf(
  deployment: StartedDeployment | null,
  { azure, now, shared }: Gather,
): Promise<Reading<PreTask | null>> {
  const [account, isOfAccount] = deployment?.failure?.evidence.record.split(MACHINE_RUNS) ?? [];
  if (deployment === null || account === undefined || isOfAccount === undefined) return known(null);
  const path = `${account}/softwareUpdateConfigurationRuns/${deployment.id}`;
  try {
    const body = await shared(`run ${path}`, () => azure.getRecord(path, RUNS_API, ACTION));
    const task = body === null ? null : (runRecord.parse(body).properties.tasks?.preTask ?? null);
    if (task === null || task.status === null) return known(null);
    const citation = { source: 'automation', record: path, at: now, since: deployment.startedAt } as const;
    return known({
      source: task.source ?? '—',
      status: quote(citation, 'properties.tasks.preTask.status', task.status),
    });
  } catch (error) {
    return gapOf(deploymentPreTask, error);
  }
}
