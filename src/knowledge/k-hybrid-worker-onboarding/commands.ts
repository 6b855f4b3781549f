import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';
import { targetOf } from '../action-commands.ts';

type OsType = 'windows' | 'linux';

const OS_NAMES: Readonly<Record<OsType, string>> = { windows: 'Windows', linux: 'Linux' };

const PUBLISHER = 'Microsoft.Azure.Automation.HybridWorker';
const NAME = 'HybridWorkerExtension';
const URL = '<registration URL>';

/**
 * Makes a machine an extension-based user worker: entered in a group of an Automation account, which the question does not name, then the extension. Sources: az
 * automation hrwg hrw create, New-AzAutomationHybridRunbookWorker, and the commands that install an extension.
 */
export function workerCommands(machine: Machine | null): readonly Command[] {
  const target = targetOf(machine);
  const osTypes: readonly OsType[] = target.osType === null ? ['windows', 'linux'] : [target.osType];
  return osTypes.flatMap((osType): readonly Command[] => {
    const os = OS_NAMES[osType];
    return [
      {
        title: { en: `Worker for runbooks (Azure CLI, ${os})`, ja: `Runbook 用 worker (Azure CLI、${os})` },
        language: 'azure-cli',
        code: cliOf(target, `HybridWorkerFor${os}`),
      },
      {
        title: { en: `Worker for runbooks (PowerShell, ${os})`, ja: `Runbook 用 worker (PowerShell、${os})` },
        language: 'powershell',
        code: powerShellOf(target, `HybridWorkerFor${os}`),
      },
    ];
  });
}

function cliOf({ id, kind, subscriptionId, resourceGroup, name, location }: Machine, type: string): string {
  const place = `--subscription "${subscriptionId}" --resource-group "${resourceGroup}"`;
  const settings = `--settings '${JSON.stringify({ AutomationAccountURL: URL })}' --enable-auto-upgrade true`;
  return [
    `az automation hrwg hrw create --subscription "<subscription of the account>" --resource-group "<resource group of the account>" --automation-account-name "<Automation account>" --hybrid-runbook-worker-group-name "<worker group>" --hybrid-runbook-worker-id "<new GUID>" --vm-resource-id "${id}"`,
    kind === 'azure-arc'
      ? `az connectedmachine extension create ${place} --machine-name "${name}" --location ${location} --name ${NAME} --publisher ${PUBLISHER} --type ${type} ${settings}`
      : `az vm extension set ${place} --vm-name "${name}" --publisher ${PUBLISHER} --name ${type} --extension-instance-name ${NAME} ${settings}`,
  ].join('\n');
}

function powerShellOf(
  { id, kind, subscriptionId, resourceGroup, name, location }: Machine,
  type: string,
): string {
  const place = `-ResourceGroupName '${resourceGroup}'`;
  const settings = `@{ AutomationAccountURL = '${URL}' }`;
  const extension = `-Location '${location}' -Publisher '${PUBLISHER}' -ExtensionType '${type}' -Name '${NAME}'`;
  return [
    "Set-AzContext -Subscription '<subscription of the account>'",
    `New-AzAutomationHybridRunbookWorker -ResourceGroupName '<resource group of the account>' -AutomationAccountName '<Automation account>' -HybridRunbookWorkerGroupName '<worker group>' -Name (New-Guid).Guid -VmResourceId '${id}'`,
    `Set-AzContext -Subscription '${subscriptionId}'`,
    kind === 'azure-arc'
      ? `New-AzConnectedMachineExtension ${place} -MachineName '${name}' ${extension} -Setting ${settings} -EnableAutomaticUpgrade`
      : `Set-AzVMExtension ${place} -VMName '${name}' ${extension} -TypeHandlerVersion '1.1' -Settings ${settings} -EnableAutomaticUpgrade $true`,
  ].join('\n');
}
