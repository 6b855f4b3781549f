/**
 * The options of each command that an answer may use; a command is what a line begins with, the longest that fits. Sources: the pages of
 * the same names in learn.microsoft.com's references of the Azure CLI and of Azure PowerShell.
 */
export const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'az vm extension set': [
    '--subscription',
    '--resource-group',
    '--vm-name',
    '--publisher',
    '--name',
    '--extension-instance-name',
    '--enable-auto-upgrade',
    '--no-auto-upgrade-minor-version',
  ],
  'az connectedmachine extension update': [
    '--subscription',
    '--resource-group',
    '--machine-name',
    '--name',
    '--enable-auto-upgrade',
  ],
  'az connectedmachine extension create': [
    '--subscription',
    '--resource-group',
    '--machine-name',
    '--name',
    '--enable-auto-upgrade',
    '--publisher',
    '--type',
    '--location',
  ],
  'Set-AzContext': ['-Subscription'],
  'Set-AzVMExtension': [
    '-ResourceGroupName',
    '-VMName',
    '-Location',
    '-Publisher',
    '-ExtensionType',
    '-Name',
    '-TypeHandlerVersion',
    '-EnableAutomaticUpgrade',
    '-DisableAutoUpgradeMinorVersion',
  ],
  'Update-AzConnectedMachineExtension': [
    '-ResourceGroupName',
    '-MachineName',
    '-Name',
    '-EnableAutomaticUpgrade',
  ],
  'New-AzConnectedMachineExtension': [
    '-ResourceGroupName',
    '-MachineName',
    '-Name',
    '-EnableAutomaticUpgrade',
    '-Publisher',
    '-ExtensionType',
    '-Location',
  ],
};
