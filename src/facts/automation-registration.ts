import type { FactReader } from './gather.ts';
import { readRegistrations } from './read-registrations.ts';

/** Microsoft.Automation: the retired Update Management needs it. */
export const automationRegistration: FactReader<'automation-registration'> = {
  id: 'automation-registration',
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    readRegistrations('automation-registration', 'Microsoft.Automation', machines, gather),
};
