import { z } from 'zod';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import type { Citation } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';

const healthRecord = z.object({
  id: z.string(),
  targetId: z.string(),
  occurredTime: when,
  /** Of an annotation; an availability status has none. */
  annotationName: optional(z.string()),
  reason: optional(z.string()),
  context: optional(z.string()),
  category: optional(z.string()),
  impactType: optional(z.string()),
  availabilityState: optional(z.string()),
});

/** What Resource Health last noted of a virtual machine: an annotation, or whether it is available. */
export type HealthRecord = z.infer<typeof healthRecord>;

/** By machine, ids in lower case. Source: `healthresources`, which holds the latest status and annotation; an absent row proves nothing. */
export const HEALTH: LookUpKind<HealthRecord> = {
  query: 'health-records',
  row: healthRecord,
  keysOf: ({ targetId }) => [targetId],
};

/** Where the health of a machine was looked for, also where nothing is noted. */
export function citationOfHealth({ id }: Machine, now: Instant): Citation {
  return {
    source: 'resource-graph',
    record: `healthresources: ${id}`,
    at: now,
    query: lookUpQuery(HEALTH, { machineIds: [machineKey(id)] }),
  };
}

/** `started`: it was down until then. */
export type Leaves = 'down' | 'started' | 'up';

/**
 * What an annotation leaves a virtual machine in, where it was down or has restarted. Freezes and live migrations do neither. Source: Resource
 * Health, virtual machine health annotations.
 */
const LEAVES: ReadonlyMap<string, Leaves> = new Map([
  ['virtualmachinerestarted', 'up'],
  ['virtualmachinecrashed', 'up'],
  ['virtualmachinestorageoffline', 'up'],
  ['virtualmachinehostcrashed', 'up'],
  ['virtualmachinehostrebootedforrepair', 'up'],
  ['virtualmachinemigrationinitiatedforrepair', 'up'],
  ['virtualmachinemigrationinitiatedforplannedmaintenance', 'up'],
  ['virtualmachinerebootinitiatedforplannedmaintenance', 'up'],
  ['virtualmachinerebootinitiatedbycontrolplane', 'up'],
  ['virtualmachineredeployinitiatedbycontrolplane', 'up'],
  ['virtualmachineredeployinitiatedbycontrolplaneduetoplannedmaintenance', 'up'],
  ['virtualmachinesizechanged', 'up'],
  ['virtualmachinestartinitiatedbycontrolplane', 'started'],
  ['virtualmachineallocated', 'started'],
  ['virtualmachinestopinitiatedbycontrolplane', 'down'],
  ['virtualmachinedeallocationinitiated', 'down'],
  ['virtualmachinestoppedinternally', 'down'],
  ['virtualmachinepreempted', 'down'],
]);

/** What an annotation leaves a machine in; null where it neither stops nor restarts one. Azure adds names: one that says so is a restart, listed or not. */
export function leavesOf(annotationName: string): Leaves | null {
  return LEAVES.get(annotationName.toLowerCase()) ?? (/reboot|restart/i.test(annotationName) ? 'up' : null);
}
