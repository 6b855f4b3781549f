import type { AgentTarget } from '../actions/agent-upgrade-commands.ts';
import type { Commands } from '../actions/remedy.ts';

/** The commands that list the versions of the agent which a region has; PowerShell puts them in order, the Azure CLI as text, 1.10 before 1.9. Sources: az vm extension image list-versions, Get-AzVMExtensionImage. */
export function versionListCommands({ subscriptionId, location, type }: AgentTarget): Commands {
  return {
    cli: `az vm extension image list-versions --subscription "${subscriptionId}" --location "${location}" --publisher Microsoft.Azure.Monitor --name ${type} --query "[].name" --output tsv`,
    powerShell: [
      `Set-AzContext -Subscription '${subscriptionId}'`,
      `Get-AzVMExtensionImage -Location '${location}' -PublisherName 'Microsoft.Azure.Monitor' -Type '${type}' | Sort-Object -Property { [version]$_.Version } | Select-Object -Property Version`,
    ].join('\n'),
  };
}
