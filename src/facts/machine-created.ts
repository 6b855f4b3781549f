import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/**
 * When a virtual machine was created, or an Arc-enabled server's record made. Null where the record does not say: a server's
 * says so only in ARM. Source: `properties.timeCreated` of Microsoft.Compute, `systemData.createdAt` of Microsoft.HybridCompute.
 */
export const machineCreated: Fact<Quoted<Instant | null>> = machineFact({
  id: 'machine-created',
  title: { en: 'time of creation', ja: '作成日時' },
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    eachPresent(machineCreated, machines, gather, (entry) =>
      entry.kind === 'azure-vm'
        ? quote(entry.citation, 'properties.timeCreated', entry.model.timeCreated)
        : quote(entry.citation, 'systemData.createdAt', entry.createdAt),
    ),
});
