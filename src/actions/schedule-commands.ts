import { cliPlace, inSubscription } from './azure-command.ts';
import type { AzureMachine, Commands } from './remedy.ts';

/** What stands in the commands for the schedule itself, which nobody has named yet. */
const SCHEDULE = '<schedule>';
const START = '<yyyy-MM-dd HH:mm>';
/** The first Saturday after the second Tuesday of a month, three hours long. */
const RECURRENCE = 'Month Second Tuesday Offset4';
const DURATION = '03:00';
/** A name of Windows, as the service takes them. */
const TIME_ZONE = '<Windows time zone, as Tokyo Standard Time>';

const idOf = ({ subscriptionId, resourceGroup }: AzureMachine) =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Maintenance/maintenanceConfigurations/${SCHEDULE}`;

/**
 * A schedule for guests in the machine's resource group and region: critical and security updates, restart if required. Sources: az maintenance
 * configuration create (extension `maintenance`), New-AzMaintenanceConfiguration.
 */
export function scheduleCommands(machine: AzureMachine): Commands {
  const location = machine.location ?? '<region>';
  return {
    cli: [
      `az maintenance configuration create ${cliPlace(machine)} --resource-name "${SCHEDULE}" --location ${quoted(location)}`,
      '--maintenance-scope InGuestPatch --extension-properties InGuestPatchMode="User" --reboot-setting IfRequired',
      `--maintenance-window-start-date-time "${START}" --maintenance-window-duration "${DURATION}"`,
      `--maintenance-window-recur-every "${RECURRENCE}" --maintenance-window-time-zone "${TIME_ZONE}"`,
      '--install-patches-windows-parameters classifications-to-include="[Critical,Security]"',
      '--install-patches-linux-parameters classifications-to-include="[Critical,Security]"',
    ].join(' '),
    powerShell: inSubscription(
      machine,
      [
        `New-AzMaintenanceConfiguration -ResourceGroupName '${machine.resourceGroup}' -Name '${SCHEDULE}' -Location '${location}'`,
        "-MaintenanceScope 'InGuestPatch' -ExtensionProperty @{ InGuestPatchMode = 'User' } -InstallPatchRebootSetting 'IfRequired'",
        `-StartDateTime '${START}' -Duration '${DURATION}' -RecurEvery '${RECURRENCE}' -Timezone '${TIME_ZONE}'`,
        '-WindowParameterClassificationToInclude Critical, Security -LinuxParameterClassificationToInclude Critical, Security',
      ].join(' '),
    ),
  };
}

/** Puts that schedule on the machine. Sources: az maintenance assignment create, New-AzConfigurationAssignment. */
export function assignmentCommands(machine: AzureMachine): Commands {
  const { kind, name, resourceGroup, location } = machine;
  const [provider, type] =
    kind === 'azure-arc' ? ['Microsoft.HybridCompute', 'machines'] : ['Microsoft.Compute', 'virtualMachines'];
  const region = location ?? '<region>';
  return {
    cli: [
      `az maintenance assignment create ${cliPlace(machine)} --location ${quoted(region)}`,
      `--provider-name ${provider} --resource-type ${type} --resource-name "${name}"`,
      `--configuration-assignment-name "${SCHEDULE}" --maintenance-configuration-id "${idOf(machine)}"`,
    ].join(' '),
    powerShell: inSubscription(
      machine,
      [
        `New-AzConfigurationAssignment -ResourceGroupName '${resourceGroup}' -Location '${region}'`,
        `-ProviderName '${provider}' -ResourceType '${type}' -ResourceName '${name}'`,
        `-ConfigurationAssignmentName '${SCHEDULE}' -MaintenanceConfigurationId '${idOf(machine)}'`,
      ].join(' '),
    ),
  };
}

function quoted(text: string): string {
  return `"${text}"`;
}
