import { hostNamesOf, isCalled } from './host-names.ts';
import type { InventoryEntry } from './inventory.ts';

/** How well a machine answers to a name: by its id or resource name, by a host name, by the first label of one; null: not at all. */
export function nameMatch(entry: InventoryEntry, name: string): 1 | 2 | 3 | null {
  const { id, name: resourceName } = entry.machine;
  if (isId(name)) return id.toLowerCase() === name ? 1 : null;
  if (resourceName.toLowerCase() === name) return 1;
  const hostNames = hostNamesOf(entry);
  if (hostNames.includes(name)) return 2;
  return isCalled(hostNames, name) ? 3 : null;
}

/** Whether a question names the machine by its whole id. */
export function isId(name: string): boolean {
  return name.startsWith('/') || name.startsWith('log-analytics:/');
}
