import { type AgentTarget, agentTypeOf, agentUpgradeCommands } from '../../actions/agent-upgrade-commands.ts';
import type { AgentExtension } from '../../facts/agent-extension.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';

type OsType = 'windows' | 'linux';

/** The commands that switch automatic upgrade on, for one machine, or for both operating systems as a pattern. */
export function commandsFor(machine: Machine | null, extension: AgentExtension | null): readonly Command[] {
  if (machine?.osType) return commandsOf(machine.osType, targetOf(machine, machine.osType, extension));
  return (['windows', 'linux'] as const).flatMap((osType) =>
    commandsOf(osType, targetOf(machine, osType, null)),
  );
}

/** A placeholder stands where the machine, or what it is made of, is not known. */
function targetOf(machine: Machine | null, osType: OsType, extension: AgentExtension | null): AgentTarget {
  const type = agentTypeOf(osType);
  return {
    isArc: machine?.kind === 'azure-arc',
    subscriptionId: machine?.subscriptionId ?? '<subscription id>',
    resourceGroup: machine?.resourceGroup ?? '<resource group>',
    machine: machine?.name ?? '<machine>',
    location: machine?.location ?? '<region>',
    type,
    name: extension?.name ?? type,
    isInstalled: extension !== null,
  };
}

function commandsOf(osType: OsType, target: AgentTarget): readonly Command[] {
  const os = osType === 'linux' ? 'Linux' : 'Windows';
  const { cli, powerShell } = agentUpgradeCommands(target);
  return [
    {
      title: { en: `Azure CLI for ${os}`, ja: `${os} の場合 (Azure CLI)` },
      language: 'azure-cli',
      code: cli,
    },
    {
      title: { en: `PowerShell for ${os}`, ja: `${os} の場合 (PowerShell)` },
      language: 'powershell',
      code: powerShell,
    },
  ];
}
