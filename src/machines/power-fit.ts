import type { PowerAsked } from '../model/power-asked.ts';
import type { InventoryEntry } from './inventory.ts';

const RUNS: Readonly<Record<PowerAsked, (power: string) => boolean>> = {
  running: (power) => power === 'running' || power === 'connected',
  stopped: (power) => /^(?:stopp|deallocat)/.test(power),
  deallocated: (power) => power.startsWith('deallocat'),
  disconnected: (power) => /^(?:disconnected|expired|error)$/.test(power),
  offline: (power) => /^(?:stopp|deallocat|disconnected|expired|error)/.test(power),
};

/** Whether a machine runs or is connected as a question says; one that nothing is known of is not. */
export function isPowered(entry: InventoryEntry, asked: PowerAsked): boolean {
  const power = powerOf(entry);
  return power !== null && RUNS[asked](power);
}

/** In lower case; null where it is not on record. */
function powerOf(entry: InventoryEntry): string | null {
  switch (entry.kind) {
    case 'azure-vm':
      return entry.graphPowerState?.value.toLowerCase().replace('powerstate/', '') ?? null;
    case 'azure-arc':
      return entry.model.status?.toLowerCase() ?? null;
    case 'log-analytics':
      return null;
  }
}
