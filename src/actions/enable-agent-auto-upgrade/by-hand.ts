import { agentTypeOf, agentUpgradeCommands } from '../agent-upgrade-commands.ts';
import type { Remedy } from '../remedy.ts';

/** `extension` names the resource; without it the agent is taken to be called as its type. */
export const enableAgentAutoUpgradeByHand: Remedy = {
  id: 'enable-agent-auto-upgrade',
  title: { en: "Turn on the agent's automatic upgrade", ja: 'エージェントの自動アップグレードを有効にする' },
  byHand({ kind, subscriptionId, resourceGroup, name, location, osType }, given) {
    if (osType === null || location === null) return null;
    const type = agentTypeOf(osType);
    return agentUpgradeCommands({
      isArc: kind === 'azure-arc',
      subscriptionId,
      resourceGroup,
      machine: name,
      location,
      type,
      name: given.extension?.[0] ?? type,
      isInstalled: true,
    });
  },
};
