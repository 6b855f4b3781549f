import type { Write } from '../model/write.ts';
import type { AzureMachine, Commands } from './remedy.ts';

/** The place of a machine as the Azure CLI takes it. */
export function cliPlace({ subscriptionId, resourceGroup }: AzureMachine): string {
  return `--subscription "${subscriptionId}" --resource-group "${resourceGroup}"`;
}

/** A command of Azure PowerShell in the subscription of a machine: cmdlets take it from the context. */
export function inSubscription({ subscriptionId }: AzureMachine, command: string): string {
  return `Set-AzContext -Subscription '${subscriptionId}'\n${command}`;
}

/** `osProfile.windowsConfiguration.patchSettings`: where the patch settings of the machine's operating system are; null where that is not known. */
export function patchSettingsPath({ osType }: AzureMachine): string | null {
  return osType === null ? null : `osProfile.${osType}Configuration.patchSettings`;
}

/** A change of a virtual machine's patch settings in Azure PowerShell: values as PowerShell writes them, by name. */
export function patchSettingCmdlets(
  { resourceGroup, name }: AzureMachine,
  osType: 'windows' | 'linux',
  settings: Readonly<Record<string, string>>,
): string {
  const path = `$vm.OSProfile.${osType === 'windows' ? 'WindowsConfiguration' : 'LinuxConfiguration'}.PatchSettings`;
  return [
    `$vm = Get-AzVM -ResourceGroupName '${resourceGroup}' -Name '${name}'`,
    ...Object.entries(settings).map(([setting, value]) => `${path}.${setting} = ${value}`),
    'Update-AzVM -ResourceGroupName $vm.ResourceGroupName -VM $vm',
  ].join('\n');
}

/** A change of a resource's own record, for which its command group has no option: the same PATCH twice. */
export function patchCommands(
  { id: path }: { readonly id: string },
  apiVersion: string,
  properties: object,
): Commands {
  return restCommands([{ method: 'PATCH', path, apiVersion, body: { properties } }]);
}

/** The same calls with both tools, for what has no command of its own or one that would send more than what changes. */
export function restCommands(calls: readonly Write[]): Commands {
  return {
    cli: calls
      .map(({ method, path, apiVersion, body }) => {
        const line = `az rest --method ${method.toLowerCase()} --url "https://management.azure.com${path}?api-version=${apiVersion}"`;
        return body === undefined ? line : `${line} --body '${JSON.stringify(body)}'`;
      })
      .join('\n'),
    powerShell: calls
      .map(({ method, path, apiVersion, body }) => {
        const line = `Invoke-AzRestMethod -Method ${method} -Path '${path}?api-version=${apiVersion}'`;
        return body === undefined ? line : `${line} -Payload '${JSON.stringify(body)}'`;
      })
      .join('\n'),
  };
}
