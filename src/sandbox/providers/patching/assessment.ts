import type { Instant } from '../../../model/instant.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Tenant } from '../../tenant.ts';
import type { PatchedMachine } from './machine.ts';
import { CLASSIFICATIONS, type Classification } from './patch-classification.ts';
import { assessmentId, type PendingPatch, pendingPatches } from './pending-patch.ts';

const TABLE = 'patchassessmentresources';

export interface Assessment {
  readonly activityId: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly isRebootPending: boolean;
  readonly counts: Readonly<Record<Classification, number>>;
  readonly patches: readonly PendingPatch[];
}

export interface AssessmentInput {
  readonly startedAt: Instant;
  /** The patches of the last assessment that an installation has dealt with in the meantime. */
  readonly installedIds?: ReadonlySet<string>;
  /** Undefined: as the last assessment had it. */
  readonly isRebootPending?: boolean;
  /** What the instance view counted, for a machine of which Resource Graph has nothing. */
  readonly lastCounts?: Partial<Record<Classification, number>>;
}

/**
 * Assesses a machine and writes the result where Resource Graph keeps it: what was pending is pending still. A machine of which
 * the world gives counts alone, no patches, keeps its counts.
 */
export function assess(
  tenant: Tenant,
  machine: PatchedMachine,
  { startedAt, installedIds = new Set(), isRebootPending, lastCounts }: AssessmentInput,
): Assessment {
  const latest = latestAssessment(tenant, machine);
  const known = pendingPatches(tenant, machine.id);
  const patches = known.filter(({ id }) => !installedIds.has(id));
  const assessment: Assessment = {
    activityId: tenant.nextGuid(),
    startedAt,
    endedAt: tenant.now(),
    isRebootPending: isRebootPending ?? latest.rebootPending === true,
    counts:
      known.length > 0
        ? counted(patches)
        : givenCounts(latest.availablePatchCountByClassification ?? lastCounts),
    patches,
  };
  if (installedIds.size > 0)
    tenant.graph.removeRows(TABLE, ({ id }) => typeof id === 'string' && installedIds.has(id));
  tenant.graph.replaceRows(TABLE, [assessmentRow(machine, assessment, latest)]);
  return assessment;
}

/** The two numbers that the instance view and the result of a virtual machine have. */
export function summaryCounts({ counts }: Assessment): {
  readonly criticalAndSecurityPatchCount: number;
  readonly otherPatchCount: number;
} {
  const criticalAndSecurityPatchCount = counts.critical + counts.security;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { criticalAndSecurityPatchCount, otherPatchCount: all - criticalAndSecurityPatchCount };
}

function assessmentRow(machine: PatchedMachine, assessment: Assessment, latest: JsonObject): JsonObject {
  const { patchServiceUsed } = latest;
  return {
    id: assessmentId(machine.id),
    name: 'latest',
    type: `${machine.type}/patchassessmentresults`,
    location: machine.location ?? '',
    properties: {
      assessmentActivityId: assessment.activityId,
      status: 'Succeeded',
      osType: machine.osType,
      patchServiceUsed: patchServiceUsed ?? (machine.osType === 'Windows' ? 'WU' : 'APT'),
      startDateTime: assessment.startedAt,
      lastModifiedDateTime: assessment.endedAt,
      startedBy: 'User',
      rebootPending: assessment.isRebootPending,
      availablePatchCountByClassification: assessment.counts,
      errorDetails: null,
    },
  };
}

/** The properties of the machine's latest assessment; empty when it has none. */
export function latestAssessment(tenant: Tenant, { id: machineId }: PatchedMachine): JsonObject {
  const wanted = assessmentId(machineId).toLowerCase();
  const row = tenant.graph
    .writtenRows(TABLE)
    .find(({ id }) => typeof id === 'string' && id.toLowerCase() === wanted);
  return isJsonObject(row?.properties) ? row.properties : {};
}

function counted(patches: readonly PendingPatch[]): Record<Classification, number> {
  const counts = noCounts();
  for (const { classifications } of patches) counts[classifications[0] ?? 'other'] += 1;
  return counts;
}

function givenCounts(given: unknown): Record<Classification, number> {
  const counts = noCounts();
  if (isJsonObject(given)) for (const name of CLASSIFICATIONS) counts[name] = Number(given[name] ?? 0);
  return counts;
}

function noCounts(): Record<Classification, number> {
  return {
    critical: 0,
    security: 0,
    definition: 0,
    updateRollup: 0,
    featurePack: 0,
    servicePack: 0,
    tools: 0,
    updates: 0,
    other: 0,
  };
}
