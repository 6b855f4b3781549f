import type { LinkedSubscription } from '../../codes/linked-subscription.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** The first run of the schedule that is written; Automation takes none that starts in less than 5 minutes. */
const START_IN_MINUTES = 10;

/** The default length of an update deployment. Source: Update Management troubleshooting, "MaintenanceWindowExceeded". */
const HOURS = 2;

/**
 * The way around, as a script for Azure PowerShell: Automation does not ask whose tenant a machine is of that it is given by name, as a non-Azure computer.
 * Filled in with what the question and the message say; what neither says stands in angle brackets.
 * Source: Update Management troubleshooting, "Linked subscription error when creating an update deployment".
 */
export function workaround(
  said: LinkedSubscription | null,
  names: readonly string[],
  osType: Machine['osType'],
): Text {
  const [, resourceGroup = '<resource group>', account = '<Automation account>'] =
    PARTS.exec(said?.accountId ?? '') ?? [];
  const computers = names.length > 0 ? names : ['<machine>'];
  const deployment = said?.deployment ?? '<deployment>';
  const of = `-ResourceGroupName ${quoted(resourceGroup)} -AutomationAccountName ${quoted(account)}`;
  const updates =
    osType === 'linux'
      ? '-Linux -IncludedPackageClassification Critical,Security'
      : '-Windows -IncludedUpdateClassification Critical,Security,UpdateRollup';
  const script = [
    `$computers = @(${computers.map(quoted).join(', ')})`,
    `$schedule = New-AzAutomationSchedule ${of} -Name ${quoted(deployment)} -OneTime -StartTime (Get-Date).AddMinutes(${START_IN_MINUTES}) -ForUpdateConfiguration`,
    `New-AzAutomationSoftwareUpdateConfiguration ${of} -Schedule $schedule ${updates} -NonAzureComputer $computers -Duration (New-TimeSpan -Hours ${HOURS})`,
  ].join('; ');
  return {
    en: `Where the old account has to do it, give the machines by name instead (PowerShell): \`${script}\`.`,
    ja: `旧アカウントで実行する必要がある場合は、マシンを名前で (Azure 以外のコンピューターとして) 指定します (PowerShell): \`${script}\`。`,
  };
}

const PARTS = /\/resourceGroups\/([^/]+)\/.*\/automationAccounts\/([^/]+)/i;

/** A literal of PowerShell: nothing is expanded in it, and a quote is doubled; it takes typographic ones for quotes as well. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
