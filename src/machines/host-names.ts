import { firstLabel } from './first-label.ts';
import type { InventoryEntry } from './inventory.ts';

/** The names a machine goes by, in lower case: its resource name, then the host names that its record carries. */
export function hostNamesOf(entry: InventoryEntry): readonly string[] {
  const own =
    entry.kind === 'log-analytics'
      ? []
      : [entry.model.osProfile?.computerName, entry.kind === 'azure-arc' ? entry.model.machineFqdn : null];
  const names = [entry.machine.name, ...own].flatMap((name) => (name ? [name.toLowerCase()] : []));
  return [...new Set(names)];
}

/**
 * Whether a machine of those names is meant by a name. A short name stands for a fully qualified one and the reverse; a machine
 * whose domain is known is not meant by a name in another domain.
 */
export function isCalled(ownNames: readonly string[], name: string): boolean {
  const label = firstLabel(name);
  const alike = ownNames.filter((own) => firstLabel(own) === label);
  if (name === label) return alike.length > 0;
  return alike.includes(name) || (alike.length > 0 && alike.every((own) => own === label));
}
