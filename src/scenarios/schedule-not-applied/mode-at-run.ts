import type { MachineChange, MachineChanges } from '../../facts/machine-changes.ts';
import type { Instant } from '../../model/instant.ts';

/** The settings that together make Customer Managed Schedules. */
const IS_MODE =
  /patchSettings\.(?:patchMode|automaticByPlatformSettings\.bypassPlatformSafetyChecksOnUserSchedule)$/i;

/** The latest change of the patch mode; null where Resource Graph has none. */
export function modeChange({ changes }: MachineChanges): MachineChange | null {
  return changes.find(isOfMode) ?? null;
}

/** The first change of the patch mode since a moment: until then the mode was another one. */
export function modeChangeSince({ changes }: MachineChanges, at: Instant): MachineChange | null {
  return changes.findLast((change) => isOfMode(change) && change.at > at) ?? null;
}

function isOfMode({ fields }: MachineChange): boolean {
  return fields.some(({ field }) => IS_MODE.test(field));
}
