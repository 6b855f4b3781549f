import { agentUpgradeSwitch } from '../../actions/agent-upgrade-commands.ts';
import type { AgentExtension } from '../../facts/agent-extension.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { agentTargets } from '../agent-commands.ts';

const TITLE: Text = { en: 'REST: the setting alone', ja: 'REST: 設定だけを変更' };

/** The REST route, by the Azure CLI: for the agent of the machine that is named, else for one of either operating system. */
export function settingCommands(
  machine: Machine | null,
  extension: AgentExtension | null,
): readonly Command[] {
  const targets = agentTargets(machine, extension).map(({ target }) => target);
  const [target] = targets;
  if (target === undefined) return [];
  const name = targets.length === 1 ? target.name : '<AzureMonitorWindowsAgent or AzureMonitorLinuxAgent>';
  const { cli } = agentUpgradeSwitch({ ...target, name }, true);
  return [{ title: TITLE, language: 'azure-cli', code: cli }];
}
