import { AGENT_PUBLISHER } from '../../facts/agent-type.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { agentTypeOf } from '../agent-upgrade-commands.ts';
import { cliPlace, inSubscription } from '../azure-command.ts';
import type { AzureMachine, Commands, Remedy } from '../remedy.ts';

/**
 * `version` is what to, `extension` the name of the resource (without it the agent is taken to be called as its type), `automatic` whether it upgrades by itself, `settings` what
 * it was set up with, as JSON. Sources: az vm extension set,
 * Set-AzVMExtension; az connectedmachine upgrade-extension, Update-AzConnectedExtension.
 */
export const upgradeAgentByHand: Remedy = {
  id: 'upgrade-agent',
  title: {
    en: 'Upgrade the agent to the newest version',
    ja: 'エージェントを最新バージョンにアップグレード',
  },
  byHand(machine, given) {
    const { kind, osType, location } = machine;
    const version = given.version?.[0];
    if (osType === null || location === null || version === undefined) return null;
    const type = agentTypeOf(osType);
    return kind === 'azure-arc'
      ? onArc(machine, type, version)
      : onVm(machine, { type, name: given.extension?.[0] ?? type, location, ...written(given) }, version);
  },
};

interface VmAgent {
  readonly type: string;
  readonly name: string;
  readonly location: string;
  readonly automatic: 'true' | 'false';
  /** Null: none. */
  readonly settings: string | null;
}

/** Both shells take a text in single quotes as it stands; JSON writes a single quote of its own otherwise. */
function written({ automatic, settings }: NonNullable<OfferedAction['arguments']>) {
  return {
    automatic: automatic?.[0] === 'true' ? ('true' as const) : ('false' as const),
    settings: settings?.[0]?.replaceAll("'", '\\u0027') ?? null,
  };
}

function onVm(
  machine: AzureMachine,
  { type, name, location, automatic, settings }: VmAgent,
  version: string,
): Commands {
  const [major, minor] = version.split('.');
  return {
    cli: [
      `az vm extension set ${cliPlace(machine)} --vm-name "${machine.name}"`,
      `--publisher ${AGENT_PUBLISHER} --name ${type}`,
      ...(name === type ? [] : [`--extension-instance-name ${name}`]),
      `--version ${major}.${minor} --enable-auto-upgrade ${automatic}`,
      ...(settings === null ? [] : [`--settings '${settings}'`]),
    ].join(' '),
    powerShell: inSubscription(
      machine,
      [
        'Set-AzVMExtension',
        `-ResourceGroupName '${machine.resourceGroup}' -VMName '${machine.name}' -Location '${location}'`,
        `-Publisher '${AGENT_PUBLISHER}' -ExtensionType '${type}' -Name '${name}'`,
        `-TypeHandlerVersion '${major}.${minor}' -EnableAutomaticUpgrade $${automatic}`,
        ...(settings === null ? [] : [`-SettingString '${settings}'`]),
      ].join(' '),
    ),
  };
}

function onArc(machine: AzureMachine, type: string, version: string): Commands {
  const { name, resourceGroup } = machine;
  return {
    cli: `az connectedmachine upgrade-extension ${cliPlace(machine)} --machine-name "${name}" --extension-targets "{\\"${AGENT_PUBLISHER}.${type}\\":{\\"targetVersion\\":\\"${version}\\"}}"`,
    powerShell: inSubscription(
      machine,
      `Update-AzConnectedExtension -ResourceGroupName '${resourceGroup}' -MachineName '${name}' -ExtensionTarget @{ '${AGENT_PUBLISHER}.${type}' = @{ targetVersion = '${version}' } }`,
    ),
  };
}
