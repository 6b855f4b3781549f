import { type AgentTarget, agentTypeOf, agentUpgradeCommands } from '../actions/agent-upgrade-commands.ts';
import type { Commands } from '../actions/remedy.ts';
import type { AgentExtension } from '../facts/agent-extension.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { targetOf } from './action-commands.ts';

type OsType = 'windows' | 'linux';

/** The commands that switch automatic upgrade on, for one machine, or for both operating systems as a pattern. */
export function upgradeCommands(
  machine: Machine | null,
  extension: AgentExtension | null,
): readonly Command[] {
  return agentCommands(machine, extension, agentUpgradeCommands);
}

/**
 * The same thing done to the agent with both tools: on the machine that is named, else as a pattern for both operating systems. `what` is what it is
 * for, where an answer has commands for several things.
 */
export function agentCommands(
  machine: Machine | null,
  extension: AgentExtension | null,
  commandsOf: (target: AgentTarget) => Commands,
  what: Text | null = null,
): readonly Command[] {
  return agentTargets(machine, extension).flatMap(({ osType, target }) =>
    pairOf(commandsOf(target), osType, what),
  );
}

/** The agent on the machine that is named; a placeholder stands where the machine, or what it is made of, is not known. */
export function agentTargets(
  machine: Machine | null,
  extension: AgentExtension | null,
): readonly { readonly osType: OsType; readonly target: AgentTarget }[] {
  const { kind, subscriptionId, resourceGroup, name, location, osType } = targetOf(machine);
  const osTypes: readonly OsType[] = osType === null ? ['windows', 'linux'] : [osType];
  return osTypes.map((each) => {
    const type = agentTypeOf(each);
    const own = osType === null ? null : extension;
    return {
      osType: each,
      target: {
        isArc: kind === 'azure-arc',
        subscriptionId: subscriptionId ?? '<subscription id>',
        resourceGroup: resourceGroup ?? '<resource group>',
        machine: name,
        location: location ?? '<region>',
        type,
        name: own?.name ?? type,
        isInstalled: own !== null,
      },
    };
  });
}

function pairOf({ cli, powerShell }: Commands, osType: OsType, what: Text | null): readonly Command[] {
  return [
    { title: titleOf('Azure CLI', osType, what), language: 'azure-cli', code: cli },
    { title: titleOf('PowerShell', osType, what), language: 'powershell', code: powerShell },
  ];
}

function titleOf(tool: string, osType: OsType, what: Text | null): Text {
  const os = osType === 'linux' ? 'Linux' : 'Windows';
  return what === null
    ? { en: `${tool} for ${os}`, ja: `${os} の場合 (${tool})` }
    : { en: `${what.en} (${tool}, ${os})`, ja: `${what.ja} (${tool}、${os})` };
}
