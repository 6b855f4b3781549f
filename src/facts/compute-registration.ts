import type { FactReader } from './gather.ts';
import { readRegistrations } from './read-registrations.ts';

/** Microsoft.Compute: an Arc-enabled server's subscription needs it, or periodic assessment silently does nothing. */
export const computeRegistration: FactReader<'compute-registration'> = {
  id: 'compute-registration',
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    readRegistrations('compute-registration', 'Microsoft.Compute', machines, gather),
};
