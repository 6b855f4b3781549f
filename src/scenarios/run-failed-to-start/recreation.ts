import type { MachineChange, MachineChanges } from '../../facts/machine-changes.ts';
import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { HOUR_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import { type Machine, machineKey } from '../../model/machine.ts';

/**
 * How long the clean-up after a deletion keeps a machine of the same id from being patched. Sources disagree: 8 h (Azure Update Manager,
 * troubleshoot), 12 h (Compute, troubleshoot maintenance configurations); the longer one.
 */
const CLEAN_UP_IN_MS = 12 * HOUR_IN_MS;

/** The deletion or exchange of a machine, shortly before a run, after which it was there again under its id; null for none. */
export function recreationBefore(
  { startedAt, endedAt }: MaintenanceRun,
  { changes }: MachineChanges,
  { id }: Pick<Machine, 'id'>,
): MachineChange | null {
  const start = startedAt ?? endedAt;
  if (start === null) return null;
  const key = machineKey(id);
  return (
    changes.find(({ at, kind, targetId, fields }) => {
      const age = millisecondsBetween(at, start);
      const isAnother = kind === 'deleted' || fields.some(({ field }) => /\.vmId$/i.test(field));
      return targetId === key && isAnother && age >= 0 && age <= CLEAN_UP_IN_MS;
    }) ?? null
  );
}
