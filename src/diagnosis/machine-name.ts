import type { InventoryEntry } from '../facts/inventory.ts';

/** How well a machine answers to a name: by its id or resource name, by a host name, by the first label of one; null: not at all. */
export function nameMatch(entry: InventoryEntry, name: string): 1 | 2 | 3 | null {
  const { id, name: resourceName } = entry.machine;
  if (isId(name)) return id.toLowerCase() === name ? 1 : null;
  if (resourceName.toLowerCase() === name) return 1;
  const hostNames = hostNamesOf(entry);
  if (hostNames.includes(name)) return 2;
  // A short name stands for a fully qualified one and the reverse; two different domains are two machines.
  const isSameHost = (own: string) =>
    firstLabel(own) === firstLabel(name) && (own === firstLabel(own) || name === firstLabel(name));
  return [resourceName.toLowerCase(), ...hostNames].some(isSameHost) ? 3 : null;
}

function hostNamesOf(entry: InventoryEntry): readonly string[] {
  if (entry.kind === 'log-analytics') return [];
  const names = [
    entry.model.osProfile?.computerName,
    entry.kind === 'azure-arc' ? entry.model.machineFqdn : null,
  ];
  return names.flatMap((name) => (name ? [name.toLowerCase()] : []));
}

/** `web01` of `web01.contoso.local`. */
export function firstLabel(name: string): string {
  return name.split('.')[0] ?? name;
}

/** Whether a question names the machine by its whole id. */
export function isId(name: string): boolean {
  return name.startsWith('/') || name.startsWith('log-analytics:/');
}
