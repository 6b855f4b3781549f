import { deleteExtensionCommands } from '../../actions/delete-extension-commands.ts';
import { isInAzure } from '../../actions/remedy.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { targetOf } from '../action-commands.ts';
import { agentCommands } from '../agent-commands.ts';

const REMOVE: Text = { en: 'Remove the Log Analytics agent', ja: 'Log Analytics エージェントを削除' };

/** The usual names of its extension. */
const NAMES = {
  AzureMonitorWindowsAgent: 'MicrosoftMonitoringAgent',
  AzureMonitorLinuxAgent: 'OmsAgentForLinux',
} as const;

/** Takes the retired agent off the machine that is named, or off one of either operating system. */
export function removalCommands(machine: Machine | null): readonly Command[] {
  const target = targetOf(machine);
  if (!isInAzure(target)) return [];
  return agentCommands(machine, null, ({ type }) => deleteExtensionCommands(target, NAMES[type]), REMOVE);
}
