import { cliPlace, inSubscription } from '../../actions/azure-command.ts';
import { isInAzure } from '../../actions/remedy.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';
import { targetOf } from '../action-commands.ts';

/** Whether it has taken hold and what it did last: the instance view of a virtual machine; none for an Arc-enabled server. Sources: az vm get-instance-view, Get-AzVM. */
export function patchStatusCommands(machine: Machine | null): readonly Command[] {
  const target = targetOf(machine);
  if (!isInAzure(target) || target.kind === 'azure-arc') return [];
  const { resourceGroup, name } = target;
  return [
    {
      title: {
        en: 'Show the last assessment and installation (Azure CLI)',
        ja: '直近の評価とインストールを表示 (Azure CLI)',
      },
      language: 'azure-cli',
      code: `az vm get-instance-view ${cliPlace(target)} --name "${name}" --query instanceView.patchStatus`,
    },
    {
      title: {
        en: 'Show the last assessment and installation (PowerShell)',
        ja: '直近の評価とインストールを表示 (PowerShell)',
      },
      language: 'powershell',
      code: inSubscription(target, `Get-AzVM -ResourceGroupName '${resourceGroup}' -Name '${name}' -Status`),
    },
  ];
}

/** Ubuntu's own automatic updates Azure turns off; those of RHEL the owner has to. Source: automatic VM guest patching, enablement. */
export const STOP_PACKAGEKIT: Command = {
  title: {
    en: 'On a RHEL machine: turn its own automatic updates off',
    ja: 'RHEL のマシン上で実行: OS 側の自動更新を無効にする',
  },
  language: 'bash',
  code: 'sudo systemctl stop packagekit\nsudo systemctl mask packagekit',
};
