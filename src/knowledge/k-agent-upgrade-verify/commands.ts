import { type AgentTarget, extensionIdOf } from '../../actions/agent-upgrade-commands.ts';
import type { Commands } from '../../actions/remedy.ts';
import type { AgentExtension } from '../../facts/agent-extension.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { targetOf } from '../action-commands.ts';
import { agentCommands } from '../agent-commands.ts';

const ACTIVITY: Text = { en: 'Upgrades in the activity log', ja: 'アクティビティ ログでの確認' };

/** The traces of an upgrade: the entries of the activity log, and the versions that the agent reported. */
export function traceCommands(machine: Machine | null, extension: AgentExtension | null): readonly Command[] {
  return [...agentCommands(machine, extension, activityOf, ACTIVITY), versionsOf(machine)];
}

/** Of an Arc-enabled server they are on the machine, of a virtual machine on the extension. Sources: az monitor activity-log list, Get-AzActivityLog. */
function activityOf(target: AgentTarget): Commands {
  const extensionId = extensionIdOf(target);
  const id = target.isArc ? extensionId.replace(/\/extensions\/[^/]*$/, '') : extensionId;
  return {
    cli: `az monitor activity-log list --resource-id "${id}" --offset 30d --query "[].{time:eventTimestamp, operation:operationName.value, status:status.value, caller:caller}" --output table`,
    powerShell: [
      `Set-AzContext -Subscription '${target.subscriptionId}'`,
      `Get-AzActivityLog -ResourceId '${id}' -StartTime (Get-Date).AddDays(-30) | Select-Object -Property EventTimestamp, OperationName, Status, Caller`,
    ].join('\n'),
  };
}

function versionsOf(machine: Machine | null): Command {
  return {
    title: { en: 'Versions that the agent reported', ja: 'エージェントが報告したバージョン' },
    language: 'kusto',
    code: [
      'Heartbeat',
      '| where TimeGenerated > ago(90d) and Category == "Azure Monitor Agent"',
      `| where _ResourceId =~ "${targetOf(machine).id}"`,
      '| summarize FirstSeen = min(TimeGenerated), LastSeen = max(TimeGenerated) by Version',
      '| order by FirstSeen desc',
    ].join('\n'),
  };
}
