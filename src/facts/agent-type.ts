import type { Machine } from '../model/machine.ts';

export const AGENT_PUBLISHER = 'Microsoft.Azure.Monitor';

/** The Azure Monitor agent for the machine's operating system; null where that is not known. */
export function agentTypeFor({
  osType,
}: Pick<Machine, 'osType'>): 'AzureMonitorWindowsAgent' | 'AzureMonitorLinuxAgent' | null {
  if (osType === null) return null;
  return osType === 'linux' ? 'AzureMonitorLinuxAgent' : 'AzureMonitorWindowsAgent';
}
