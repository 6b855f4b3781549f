import type { HybridWorkerGroup } from '../azure/automation.ts';
import { cite } from '../azure/quote.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';
import type { Gather } from './fact.ts';

/** Whether a machine is a system hybrid runbook worker of one Automation account. */
export interface HybridWorker {
  readonly accountId: string;
  readonly isWorker: boolean;
  readonly evidence: Evidence;
}

/** Looks a machine up among the system hybrid runbook workers of an Automation account. One call an account, whoever asks. Throws AzureReadError. */
export async function systemWorkerOf(
  accountId: string,
  machine: Machine,
  gather: Gather,
): Promise<HybridWorker> {
  const systemGroups = await systemGroupsOf(accountId, gather);
  const own = systemGroups.find((group) => isGroupOf(group, machine));
  const citation = {
    source: 'automation',
    record: own?.id ?? `${accountId}/hybridRunbookWorkerGroups`,
    at: gather.now,
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

/** The groups of an Automation account that stand for one machine each, as Update Management made them. */
export async function systemGroupsOf(
  accountId: string,
  { azure, shared }: Gather,
): Promise<readonly HybridWorkerGroup[]> {
  const groups = await shared(`worker groups of ${accountId}`, () => azure.listHybridWorkerGroups(accountId));
  return groups.filter(({ properties }) => properties.groupType?.toLowerCase() === 'system');
}

/** Whether a system group stands for the machine: it is called after its computer, in full or in short. */
export function isGroupOf({ name }: HybridWorkerGroup, machine: Machine): boolean {
  const computer = name.toLowerCase().replace(/_[0-9a-f-]{36}$/, '');
  return firstLabel(computer) === firstLabel(machine.name.toLowerCase());
}
