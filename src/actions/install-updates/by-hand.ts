import { cliPlace, inSubscription } from '../azure-command.ts';
import type { AzureMachine, Commands, Remedy } from '../remedy.ts';
import { USUAL_CLASSIFICATIONS, USUAL_LENGTH } from './installation.ts';

/**
 * Critical and security updates once, or those of the given KB numbers (`kb`), restarting if one of them needs it. Sources: az vm install-patches, Invoke-AzVMInstallPatch;
 * az connectedmachine install-patches, Install-AzConnectedMachinePatch.
 */
export const installUpdatesByHand: Remedy = {
  id: 'install-updates',
  title: {
    en: 'Install critical and security updates once (may restart the machine)',
    ja: '緊急・セキュリティ更新プログラムを 1 回インストール (再起動の可能性あり)',
  },
  byHand(machine, { kb: kbs = [], classifications = USUAL_CLASSIFICATIONS, duration, reboot }) {
    if (machine.osType === null) return null;
    const kind = machine.kind === 'azure-arc' ? onArc : onVm;
    const how = { duration: duration?.[0] ?? USUAL_LENGTH, reboot: reboot?.[0] ?? 'IfRequired' };
    if (machine.osType === 'linux' || kbs.length === 0)
      return kind(machine, machine.osType, {
        name: 'classificationsToInclude',
        values: classifications,
        ...how,
      });
    return {
      ...kind(machine, machine.osType, { name: 'kbNumbersToInclude', values: kbs, ...how }),
      title: {
        en: `Install ${kbText(kbs)} once (may restart the machine)`,
        ja: `${kbText(kbs)} を 1 回インストール (再起動の可能性あり)`,
      },
    };
  },
};

/** What is to be installed: updates by their classifications, or by their numbers; for how long at most, and whether machines restart. */
interface Selection {
  readonly name: 'classificationsToInclude' | 'kbNumbersToInclude';
  readonly values: readonly string[];
  /** ISO 8601. */
  readonly duration: string;
  readonly reboot: string;
}

function kbText(kbs: readonly string[]): string {
  return kbs.map((kb) => `KB${kb}`).join(', ');
}

function onVm(
  machine: AzureMachine,
  osType: 'windows' | 'linux',
  { name: by, values, duration, reboot }: Selection,
): Commands {
  const { name, resourceGroup } = machine;
  const [option, os] = osType === 'windows' ? ['win', 'Windows'] : ['linux', 'Linux'];
  const isByKb = by === 'kbNumbersToInclude';
  const cliOption = isByKb ? 'kb-numbers-to-include' : `classifications-to-include-${option}`;
  const parameter = isByKb ? 'KBNumberToInclude' : `ClassificationToIncludeFor${os}`;
  return {
    cli: `az vm install-patches ${cliPlace(machine)} --name "${name}" --maximum-duration ${duration} --reboot-setting ${reboot} --${cliOption} ${values.join(' ')}`,
    powerShell: inSubscription(
      machine,
      `Invoke-AzVMInstallPatch -ResourceGroupName '${resourceGroup}' -VmName '${name}' -${os} -RebootSetting '${reboot}' -MaximumDuration '${duration}' -${parameter} ${values.join(', ')}`,
    ),
  };
}

function onArc(
  machine: AzureMachine,
  osType: 'windows' | 'linux',
  { name: by, values, duration, reboot }: Selection,
): Commands {
  const { name, resourceGroup } = machine;
  const parameter = osType === 'windows' ? 'WindowParameter' : 'LinuxParameter';
  return {
    cli: `az connectedmachine install-patches ${cliPlace(machine)} --name "${name}" --maximum-duration ${duration} --reboot-setting ${reboot} --${osType}-parameters "{${by}:[${values.join(',')}]}"`,
    powerShell: inSubscription(
      machine,
      `Install-AzConnectedMachinePatch -ResourceGroupName '${resourceGroup}' -Name '${name}' -MaximumDuration '${duration}' -RebootSetting '${reboot}' -${parameter}${by[0]?.toUpperCase()}${by.slice(1)} ${values.join(', ')}`,
    ),
  };
}
