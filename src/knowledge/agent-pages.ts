import type { Machine } from '../model/machine.ts';

/** The official page on installing, upgrading and removing the agent. */
export const AGENT_PAGE = 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage';

/** The official page that describes the versions of the agent. */
export const AGENT_VERSIONS_PAGE =
  'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-extension-versions';

/** The official page on automatic upgrade of extensions, for the kind of machine that is named; for virtual machines where nobody is. */
export function automaticUpgradePage(machine: Machine | null): string {
  return machine?.kind === 'azure-arc'
    ? 'https://learn.microsoft.com/azure/azure-arc/servers/manage-automatic-vm-extension-upgrade'
    : 'https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade';
}
