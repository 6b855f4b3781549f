import { cliPlace, inSubscription } from '../../actions/azure-command.ts';
import { type AzureMachine, isInAzure } from '../../actions/remedy.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';
import { targetOf } from '../action-commands.ts';

/** As the settings of an Arc-enabled server are read elsewhere; Azure PowerShell and the CLI spread them over many names. */
const ARC_API_VERSION = '2024-07-10';

/** The commands that show the patch settings of a machine; they only read. Sources: az vm show, Get-AzVM; GET of Microsoft.HybridCompute machines. */
export function showSettings(machine: Machine | null): readonly Command[] {
  const target = targetOf(machine);
  if (!isInAzure(target)) return [];
  const { cli, powerShell } = target.kind === 'azure-arc' ? ofArcServer(target) : ofVirtualMachine(target);
  return [
    {
      title: { en: 'Show the patch settings (Azure CLI)', ja: '更新設定を表示 (Azure CLI)' },
      language: 'azure-cli',
      code: cli,
    },
    {
      title: { en: 'Show the patch settings (PowerShell)', ja: '更新設定を表示 (PowerShell)' },
      language: 'powershell',
      code: powerShell,
    },
  ];
}

function ofVirtualMachine(machine: AzureMachine) {
  const { resourceGroup, name, osType } = machine;
  const shown =
    osType === null
      ? 'osProfile.[windowsConfiguration,linuxConfiguration][].patchSettings'
      : `osProfile.${osType}Configuration.patchSettings`;
  const configurations =
    osType === null
      ? ['WindowsConfiguration', 'LinuxConfiguration']
      : [osType === 'windows' ? 'WindowsConfiguration' : 'LinuxConfiguration'];
  const settings = configurations.map((each) => `$vm.OSProfile.${each}.PatchSettings`);
  return {
    cli: `az vm show ${cliPlace(machine)} --name "${name}" --query "${shown}"`,
    powerShell: inSubscription(
      machine,
      [`$vm = Get-AzVM -ResourceGroupName '${resourceGroup}' -Name '${name}'`, ...settings].join('\n'),
    ),
  };
}

function ofArcServer({ id }: AzureMachine) {
  const path = `${id}?api-version=${ARC_API_VERSION}`;
  return {
    cli: `az rest --method get --url "https://management.azure.com${path}" --query properties.osProfile`,
    powerShell: `Invoke-AzRestMethod -Method GET -Path '${path}'`,
  };
}
