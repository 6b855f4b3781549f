import type { Command } from '../../model/knowledge-answer.ts';

const AGENT = '<AzureMonitorWindowsAgent or AzureMonitorLinuxAgent>';

/**
 * Switches it on in the model of a scale set, and has its instances take the model over. The question never names a scale set, so they are a pattern. Sources: az vmss extension
 * set, az vmss update-instances; Add-AzVmssExtension, Update-AzVmss, Update-AzVmssInstance.
 */
export const SCALE_SET_COMMANDS: readonly Command[] = [
  {
    title: { en: 'Scale set (Azure CLI)', ja: 'スケール セット (Azure CLI)' },
    language: 'azure-cli',
    code: [
      `az vmss extension set --subscription "<subscription id>" --resource-group "<resource group>" --vmss-name "<scale set>" --publisher Microsoft.Azure.Monitor --name "${AGENT}" --enable-auto-upgrade true`,
      'az vmss update-instances --subscription "<subscription id>" --resource-group "<resource group>" --name "<scale set>" --instance-ids "*"',
    ].join('\n'),
  },
  {
    title: { en: 'Scale set (PowerShell)', ja: 'スケール セット (PowerShell)' },
    language: 'powershell',
    code: [
      "Set-AzContext -Subscription '<subscription id>'",
      "$vmss = Get-AzVmss -ResourceGroupName '<resource group>' -VMScaleSetName '<scale set>'",
      `Add-AzVmssExtension -VirtualMachineScaleSet $vmss -Name '${AGENT}' -Publisher 'Microsoft.Azure.Monitor' -Type '${AGENT}' -TypeHandlerVersion '1.0' -AutoUpgradeMinorVersion $true -EnableAutomaticUpgrade $true`,
      "Update-AzVmss -ResourceGroupName '<resource group>' -VMScaleSetName '<scale set>' -VirtualMachineScaleSet $vmss",
      "Update-AzVmssInstance -ResourceGroupName '<resource group>' -VMScaleSetName '<scale set>' -InstanceId '*'",
    ].join('\n'),
  },
];
