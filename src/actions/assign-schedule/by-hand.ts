import { cliPlace, inSubscription } from '../azure-command.ts';
import { assignmentId } from '../maintenance-calls.ts';
import type { AzureMachine, Remedy } from '../remedy.ts';

/** Sources: az maintenance assignment create; New-AzConfigurationAssignment. */
export const assignScheduleByHand: Remedy = {
  id: 'assign-schedule',
  title: { en: 'Assign the schedule to the machine', ja: 'マシンにスケジュールを割り当て' },
  byHand(machine, { schedule: given = [] }) {
    const [id] = given;
    const { name, resourceGroup, location } = machine;
    const schedule = id?.split('/').at(-1);
    if (id === undefined || schedule === undefined || !id.startsWith('/') || location === null) return null;
    const assignment = assignmentId(machine, { id, name: schedule }).split('/').at(-1);
    const [provider, type] = providerOf(machine);
    return {
      cli: `az maintenance assignment create ${cliPlace(machine)} --provider-name "${provider}" --resource-type "${type}" --resource-name "${name}" --location "${location}" --configuration-assignment-name "${assignment}" --maintenance-configuration-id "${id}"`,
      powerShell: inSubscription(
        machine,
        `New-AzConfigurationAssignment -ResourceGroupName '${resourceGroup}' -ProviderName '${provider}' -ResourceType '${type}' -ResourceName '${name}' -Location '${location}' -ConfigurationAssignmentName '${assignment}' -MaintenanceConfigurationId '${id}'`,
      ),
    };
  },
};

/** As the commands of maintenance take them. */
export function providerOf({ kind }: AzureMachine): readonly [provider: string, type: string] {
  return kind === 'azure-arc'
    ? ['Microsoft.HybridCompute', 'machines']
    : ['Microsoft.Compute', 'virtualMachines'];
}
