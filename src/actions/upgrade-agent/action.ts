import { type AgentExtension, agentExtension } from '../../facts/agent-extension.ts';
import { AGENT_PUBLISHER } from '../../facts/agent-type.ts';
import { agentVersions } from '../../facts/agent-versions.ts';
import { arcConnection } from '../../facts/arc-connection.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import { powerState } from '../../facts/power-state.ts';
import type { PlannedCall } from '../../model/plan.ts';
import { compareVersions } from '../../model/version.ts';
import { machineAction } from '../action.ts';
import { putExtension } from '../extension-calls.ts';
import { postTo } from '../machine-calls.ts';
import { extensionsForbidden, NO_AGENT, notRunning, unread } from '../refusals.ts';
import type { AzureMachine } from '../remedy.ts';
import { upgradeAgentByHand } from './by-hand.ts';
import { UPGRADE_AGENT } from './topic.ts';
import { alreadyNewest, HAS_SETTINGS, LOG_GAP, NO_WAY_BACK, otherVersion } from './words.ts';

/**
 * To the newest version that the region has, and to no other: Azure goes no way back. Source: Microsoft.Compute, virtual machine extensions: Create Or Update;
 * Microsoft.HybridCompute, Upgrade Extensions.
 */
export const upgradeAgent = machineAction({
  ...upgradeAgentByHand,
  topic: UPGRADE_AGENT,
  kind: 'disruptive',
  doneTo: ({ en, ja }) => ({ en: `upgrade the agent of ${en}`, ja: `${ja}のエージェントをアップグレード` }),
  needs: {
    agent: agentExtension,
    newest: agentVersions,
    power: powerState,
    arc: arcConnection,
    settings: extensionSettings,
  },
  plan({ machine, facts: { agent, newest, power, arc, settings }, wanted }) {
    if (!agent?.isKnown) return { refused: unread(agent) };
    const { extension } = agent.value;
    if (extension === null) return { refused: NO_AGENT };
    if (!newest?.isKnown) return { refused: unread(newest) };
    const version = newest.value.value;
    const { version: asked } = wanted;
    if (asked !== null && !`${version}.`.startsWith(`${asked}.`))
      return { refused: otherVersion(asked, version) };
    const installed = extension.installedVersion.value;
    if (installed !== null && compareVersions(installed, version) >= 0)
      return { refused: alreadyNewest(installed) };
    const refused = notRunning(power, arc) ?? extensionsForbidden(settings);
    if (refused !== null) return { refused };
    const now = installed ?? '?';
    return {
      given: given(extension, version),
      calls: [
        machine.kind === 'azure-arc' ? onArc(machine, extension, version) : onVm(machine, extension, version),
      ],
      undo: null,
      notes: [
        {
          en: `Version now: ${now}; afterwards: ${version}.`,
          ja: `現在のバージョン: ${now}、実行後: ${version}`,
        },
        ...(machine.kind === 'azure-vm' ? [HAS_SETTINGS] : []),
      ],
    };
  },
  forAll: () => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [LOG_GAP, NO_WAY_BACK],
    undo: null,
    verify: 'agent-not-upgraded',
  }),
});

/** What the commands by hand take: a write of an extension without its settings would take them away. */
function given({ name, settings, enableAutomaticUpgrade }: AgentExtension, version: string) {
  return {
    version: [version],
    extension: [name],
    automatic: [String(enableAutomaticUpgrade.value ?? false)],
    ...(settings !== null && { settings: [JSON.stringify(settings)] }),
  };
}

function meansOf(version: string) {
  return { en: `Upgrade the agent to ${version}`, ja: `エージェントを ${version} にアップグレード` };
}

/** The whole extension, as a PUT replaces it: what it was set up with goes with it, and whether it upgrades by itself stays as it was. */
function onVm(
  machine: AzureMachine,
  { id, type, settings, enableAutomaticUpgrade }: AgentExtension,
  version: string,
): PlannedCall {
  const [major, minor] = version.split('.');
  return putExtension(machine, id, meansOf(version), {
    publisher: AGENT_PUBLISHER,
    type,
    typeHandlerVersion: `${major}.${minor}`,
    autoUpgradeMinorVersion: true,
    enableAutomaticUpgrade: enableAutomaticUpgrade.value ?? false,
    ...(settings !== null && { settings }),
  });
}

function onArc(machine: AzureMachine, { type }: AgentExtension, targetVersion: string): PlannedCall {
  return postTo(machine, 'upgradeExtensions', meansOf(targetVersion), {
    extensionTargets: { [`${AGENT_PUBLISHER}.${type}`]: { targetVersion } },
  });
}
