import { providerOf } from '../assign-schedule/by-hand.ts';
import { cliPlace, inSubscription } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/** By the name of the assignment (`assignment`), which is not the schedule's. Sources: az maintenance assignment delete; Remove-AzConfigurationAssignment. */
export const unassignScheduleByHand: Remedy = {
  id: 'unassign-schedule',
  title: { en: 'Take the schedule off the machine', ja: 'スケジュールの割り当てを解除' },
  byHand(machine, { assignment: given = [] }) {
    const [assignment] = given;
    if (assignment === undefined) return null;
    const { name, resourceGroup } = machine;
    const [provider, type] = providerOf(machine);
    return {
      cli: `az maintenance assignment delete ${cliPlace(machine)} --provider-name "${provider}" --resource-type "${type}" --resource-name "${name}" --configuration-assignment-name "${assignment}" --yes`,
      powerShell: inSubscription(
        machine,
        `Remove-AzConfigurationAssignment -ResourceGroupName '${resourceGroup}' -ProviderName '${provider}' -ResourceType '${type}' -ResourceName '${name}' -ConfigurationAssignmentName '${assignment}' -Force`,
      ),
    };
  },
};
