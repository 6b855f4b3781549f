import { type AgentTarget, agentUpgradeCommands } from '../../actions/agent-upgrade-commands.ts';
import { deleteExtensionCommands } from '../../actions/delete-extension-commands.ts';
import { type Commands, isInAzure } from '../../actions/remedy.ts';
import type { AgentExtension } from '../../facts/agent-extension.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { agentCommands } from '../agent-commands.ts';

const STATE: Text = { en: 'State and error of the extension', ja: '拡張機能の状態とエラー' };
const REMOVE: Text = { en: 'Remove the failed extension', ja: '失敗した拡張機能を削除' };
const INSTALL: Text = { en: 'Install it anew', ja: '再インストール' };

/** Shows how the extension stands. Sources: az vm extension show, Get-AzVMExtension, and their like of az connectedmachine. */
export function stateCommands(machine: Machine | null, extension: AgentExtension | null): readonly Command[] {
  return agentCommands(machine, extension, stateOf, STATE);
}

/** Takes a failed extension off an Arc-enabled server and puts it on again. */
export function reinstallCommands(machine: Machine, extension: AgentExtension | null): readonly Command[] {
  if (!isInAzure(machine)) return [];
  return [
    ...agentCommands(machine, extension, ({ name }) => deleteExtensionCommands(machine, name), REMOVE),
    ...agentCommands(
      machine,
      extension,
      (target) => agentUpgradeCommands({ ...target, isInstalled: false }),
      INSTALL,
    ),
  ];
}

function stateOf({ isArc, subscriptionId, resourceGroup, machine, name }: AgentTarget): Commands {
  const place = `--subscription "${subscriptionId}" --resource-group "${resourceGroup}"`;
  const context = `Set-AzContext -Subscription '${subscriptionId}'`;
  return isArc
    ? {
        cli: `az connectedmachine extension show ${place} --machine-name "${machine}" --name ${name}`,
        powerShell: `${context}\nGet-AzConnectedMachineExtension -ResourceGroupName '${resourceGroup}' -MachineName '${machine}' -Name '${name}'`,
      }
    : {
        cli: `az vm extension show ${place} --vm-name "${machine}" --name ${name} --instance-view`,
        powerShell: `${context}\nGet-AzVMExtension -ResourceGroupName '${resourceGroup}' -VMName '${machine}' -Name '${name}' -Status`,
      };
}
