import type { JsonObject } from '../../json-object.ts';
import type { Assessment } from '../patching/assessment.ts';
import type { InstalledPatch } from '../patching/installation.ts';
import type { Classification } from '../patching/patch-classification.ts';
import type { PendingPatch } from '../patching/pending-patch.ts';

/** An entry of `availablePatches` of VirtualMachineAssessPatchesResult. */
export function availablePatch(patch: PendingPatch, { activityId, endedAt }: Assessment): JsonObject {
  return {
    ...identityOf(patch),
    rebootBehavior:
      patch.properties.rebootBehavior ?? (patch.needsReboot ? 'AlwaysRequiresReboot' : 'Unknown'),
    activityId,
    ...(patch.publishedAt === null ? {} : { publishedDate: patch.publishedAt }),
    lastModifiedDateTime: endedAt,
    assessmentState: 'Available',
  };
}

/** An entry of `patches` of VirtualMachineInstallPatchesResult. */
export function installedPatch({ patch, state }: InstalledPatch): JsonObject {
  return { ...identityOf(patch), installationState: state };
}

function identityOf({ id, name, kbId, version, classifications }: PendingPatch): JsonObject {
  return {
    patchId: id.split('/').at(-1),
    name,
    ...(kbId === null ? {} : { kbId }),
    ...(version === null ? {} : { version }),
    classifications: classifications.map(computeSpelling),
  };
}

/** Compute writes `Security` and `UpdateRollUp` where the counts say `security` and `updateRollup`. */
function computeSpelling(classification: Classification): string {
  if (classification === 'updateRollup') return 'UpdateRollUp';
  return `${classification.charAt(0).toUpperCase()}${classification.slice(1)}`;
}
