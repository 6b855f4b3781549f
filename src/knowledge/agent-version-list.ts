import type { AgentTarget } from '../actions/agent-upgrade-commands.ts';
import type { Commands } from '../actions/remedy.ts';
import type { AgentExtension } from '../facts/agent-extension.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { agentCommands } from './agent-commands.ts';

/** The versions of the agent that a region has: of the machine that is named, else as a pattern. */
export function versionList(machine: Machine | null, extension: AgentExtension | null): readonly Command[] {
  return agentCommands(machine, extension, versionListCommands, IN_THE_REGION);
}

const IN_THE_REGION: Text = { en: 'Versions that the region has', ja: 'リージョンで利用可能なバージョン' };

/** The commands that list the versions of the agent which a region has; PowerShell puts them in order, the Azure CLI as text, 1.10 before 1.9. Sources: az vm extension image list-versions, Get-AzVMExtensionImage. */
function versionListCommands({ subscriptionId, location, type }: AgentTarget): Commands {
  return {
    cli: `az vm extension image list-versions --subscription "${subscriptionId}" --location "${location}" --publisher Microsoft.Azure.Monitor --name ${type} --query "[].name" --output tsv`,
    powerShell: [
      `Set-AzContext -Subscription '${subscriptionId}'`,
      `Get-AzVMExtensionImage -Location '${location}' -PublisherName 'Microsoft.Azure.Monitor' -Type '${type}' | Sort-Object -Property { [version]$_.Version } | Select-Object -Property Version`,
    ].join('\n'),
  };
}
