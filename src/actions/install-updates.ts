import { cliPlace, inSubscription } from './azure-command.ts';
import type { AzureMachine, Commands, Remedy } from './remedy.ts';

/** As long as a one-time update may take by default in the portal; it may be changed before it is run. ISO 8601. */
const LONGEST = 'PT2H';

/**
 * Critical and security updates once, restarting if one of them needs it. Sources: az vm install-patches, Invoke-AzVMInstallPatch;
 * az connectedmachine install-patches, Install-AzConnectedMachinePatch.
 */
export const installUpdates: Remedy = {
  id: 'install-updates',
  title: {
    en: 'Install critical and security updates once (may restart the machine)',
    ja: '緊急・セキュリティ更新プログラムを 1 回インストール (再起動の可能性あり)',
  },
  byHand(machine) {
    if (machine.osType === null) return null;
    return machine.kind === 'azure-arc' ? onArc(machine, machine.osType) : onVm(machine, machine.osType);
  },
};

function onVm(machine: AzureMachine, osType: 'windows' | 'linux'): Commands {
  const { name, resourceGroup } = machine;
  const [option, os] = osType === 'windows' ? ['win', 'Windows'] : ['linux', 'Linux'];
  return {
    cli: `az vm install-patches ${cliPlace(machine)} --name "${name}" --maximum-duration ${LONGEST} --reboot-setting IfRequired --classifications-to-include-${option} Critical Security`,
    powerShell: inSubscription(
      machine,
      `Invoke-AzVMInstallPatch -ResourceGroupName '${resourceGroup}' -VmName '${name}' -${os} -RebootSetting 'IfRequired' -MaximumDuration '${LONGEST}' -ClassificationToIncludeFor${os} Critical, Security`,
    ),
  };
}

function onArc(machine: AzureMachine, osType: 'windows' | 'linux'): Commands {
  const { name, resourceGroup } = machine;
  const parameter = osType === 'windows' ? 'WindowParameter' : 'LinuxParameter';
  return {
    cli: `az connectedmachine install-patches ${cliPlace(machine)} --name "${name}" --maximum-duration ${LONGEST} --reboot-setting IfRequired --${osType}-parameters "{classificationsToInclude:[Critical,Security]}"`,
    powerShell: inSubscription(
      machine,
      `Install-AzConnectedMachinePatch -ResourceGroupName '${resourceGroup}' -Name '${name}' -MaximumDuration '${LONGEST}' -RebootSetting 'IfRequired' -${parameter}ClassificationsToInclude Critical, Security`,
    ),
  };
}
