import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import { REMEDIES } from './registry.ts';
import type { AzureMachine } from './remedy.ts';

/**
 * What an action comes to by hand, filled in for the machine: with the Azure CLI and with Azure PowerShell. Empty where the action has no
 * such command for the machine.
 */
export function commandsByHand(
  { id, arguments: given = {} }: OfferedAction,
  machine: Machine | null,
): readonly Command[] {
  const remedy = REMEDIES.find((each) => each.id === id);
  const commands = machine && isInAzure(machine) ? remedy?.byHand(machine, given) : null;
  if (!remedy || !commands) return [];
  const { title = remedy.title } = commands;
  return [
    { title: withTool(title, 'Azure CLI'), language: 'azure-cli', code: commands.cli },
    { title: withTool(title, 'PowerShell'), language: 'powershell', code: commands.powerShell },
  ];
}

function withTool({ en, ja }: Text, tool: string): Text {
  return { en: `${en} (${tool})`, ja: `${ja} (${tool})` };
}

/** Whether Azure has the machine as a resource, so that a command can name it. */
export function isInAzure(machine: Machine): machine is AzureMachine {
  return (
    machine.kind !== 'log-analytics' && machine.subscriptionId !== null && machine.resourceGroup !== null
  );
}
