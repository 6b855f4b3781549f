import type { PowerListed } from '../model/power-asked.ts';
import type { InventoryEntry } from './inventory.ts';

const NEVER = /(?!)/;
const OUT_OF_REACH = /^(?:disconnected|expired|error)$/;

/** The codes of a virtual machine's power state. Source: "States and billing status of Azure Virtual Machines". */
const OF_VIRTUAL_MACHINES: Readonly<Record<PowerListed, RegExp>> = {
  running: /^running$/,
  starting: /^starting$/,
  stopped: /^(?:stopp|deallocat)/,
  stopping: /^(?:stopping|deallocating)$/,
  deallocated: /^deallocat/,
  deallocating: /^deallocating$/,
  disconnected: NEVER,
  expired: NEVER,
  offline: /^(?:stopp|deallocat)/,
};

/** What Azure says of the agent of an Arc-enabled server. */
const OF_ARC_SERVERS: Readonly<Record<PowerListed, RegExp>> = {
  running: /^connected$/,
  starting: NEVER,
  stopped: NEVER,
  stopping: NEVER,
  deallocated: NEVER,
  deallocating: NEVER,
  disconnected: OUT_OF_REACH,
  expired: /^expired$/,
  offline: OUT_OF_REACH,
};

/** Whether a machine runs or is connected as a question says; null: no record of it tells. */
export function isPowered(entry: InventoryEntry, asked: PowerListed): boolean | null {
  switch (entry.kind) {
    case 'azure-vm': {
      const fits = OF_VIRTUAL_MACHINES[asked];
      if (fits === NEVER) return false;
      const power = entry.graphPowerState?.value.toLowerCase().replace('powerstate/', '') ?? 'unknown';
      return power === 'unknown' ? null : fits.test(power);
    }
    case 'azure-arc': {
      const status = entry.model.status?.toLowerCase() ?? null;
      // Whether a server whose agent is silent is switched off, nobody in Azure can see.
      if (asked === 'stopped') return status === 'connected' ? false : null;
      const fits = OF_ARC_SERVERS[asked];
      if (fits === NEVER) return false;
      return status === null ? null : fits.test(status);
    }
    case 'log-analytics':
      return null;
  }
}
