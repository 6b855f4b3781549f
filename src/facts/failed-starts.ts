import type { DeploymentMachineRun } from '../azure/automation.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type Citation, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { automationAccounts } from './automation-accounts.ts';
import { machineFact } from './define-fact.ts';
import { isRunOf } from './deployment-runs.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { type RunsOnMachine, runsOnMachine } from './runs-on-machine.ts';

/** A run of a deployment of the retired Update Management that failed to start on a machine. */
export interface FailedStart {
  /** The correlation id of the run, which `UpdateRunProgress` has too. */
  readonly id: string;
  /** Of the deployment. */
  readonly name: string;
  readonly startedAt: Instant | null;
  readonly status: Quoted<string>;
  /** Under which the run looked for the agent; null where it does not say. */
  readonly sourceComputerId: Quoted<string> | null;
}

export interface FailedStarts {
  /** The newest first. */
  readonly runs: readonly FailedStart[];
  readonly looked: Evidence;
}

const FROM = { accounts: automationAccounts, runs: runsOnMachine };

/** What Azure calls a run that never began on a machine. */
const FAILED_TO_START = 'FailedToStart';

/**
 * Runs of deployments that failed to start on a machine, which write no row of `UpdateRunProgress`: from the Automation accounts in sight. They are looked
 * for where Update Manager has no failed run that could be meant, or where Update Management is named. One Resource Graph query, and one call an account.
 */
export const failedStarts: Fact<FailedStarts> = machineFact({
  id: 'failed-starts',
  title: { en: 'runs of deployments that failed to start', ja: '起動できなかった展開の実行記録' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<FailedStarts>> {
    const sheets = await gather.readFacts([runsOnMachine], machines);
    const readings = await Promise.all(
      machines.map(async (machine) => {
        const key = machineKey(machine.id);
        const { runs } = readingsOf({ runs: runsOnMachine }, sheets.get(key) ?? new Map());
        return [key, await failedStartsOf(machine, runs, gather)] as const;
      }),
    );
    return new Map(readings);
  },
});

async function failedStartsOf(
  machine: Machine,
  runs: Reading<RunsOnMachine> | undefined,
  gather: Gather,
): Promise<Reading<FailedStarts>> {
  if (runs?.isKnown && hasFailed(runs.value) && !NAMES_UPDATE_MANAGEMENT.test(gather.asked.text))
    return known({ runs: [], looked: runs.value.looked });
  const key = machineKey(machine.id);
  const sheets = await gather.readFacts([automationAccounts], [machine]);
  const { accounts } = readingsOf({ accounts: automationAccounts }, sheets.get(key) ?? new Map());
  if (accounts === undefined) throw new Error('the Automation accounts were not read');
  if (!accounts.isKnown) return gapIn(failedStarts, accounts);
  const { azure, now, shared } = gather;
  try {
    const lists = await Promise.all(
      accounts.value.accounts.map(({ id }) =>
        shared(`failed starts of ${id}`, () =>
          azure.listDeploymentMachineRuns(id, { status: FAILED_TO_START }),
        ),
      ),
    );
    const own = lists.flat().filter(({ properties }) => isRunOf(properties.targetComputer, machine));
    const latestFirst = own
      .map((run) => failedStartOf(run, { source: 'automation', record: run.id, at: now }))
      .toSorted((a, b) => Date.parse(b.startedAt ?? '') - Date.parse(a.startedAt ?? ''));
    return known({ runs: latestFirst, looked: accounts.value.looked });
  } catch (error) {
    return gapOf(failedStarts, error);
  }
}

const NAMES_UPDATE_MANAGEMENT = /update management|automation/i;

function hasFailed({ runs }: RunsOnMachine): boolean {
  return runs.some(({ status }) => /fail/i.test(status.value));
}

function failedStartOf({ id, properties }: DeploymentMachineRun, citation: Citation): FailedStart {
  const { correlationId, softwareUpdateConfiguration, startTime, status, sourceComputerId } = properties;
  const dated = { ...citation, since: startTime };
  const runId = (correlationId ?? id).toLowerCase();
  return {
    id: runId,
    name: softwareUpdateConfiguration?.name ?? runId,
    startedAt: startTime,
    status: quote(dated, 'properties.status', status ?? ''),
    sourceComputerId: sourceComputerId
      ? quote(dated, 'properties.sourceComputerId', sourceComputerId.toLowerCase())
      : null,
  };
}
