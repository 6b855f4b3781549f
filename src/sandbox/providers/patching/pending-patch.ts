import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Tenant } from '../../tenant.ts';
import { type Classification, classification } from './patch-classification.ts';

/** A patch that the last assessment found and that is not installed. */
export interface PendingPatch {
  /** The id of its row in `patchassessmentresources`. */
  readonly id: string;
  readonly name: string;
  readonly kbId: string | null;
  readonly version: string | null;
  readonly classifications: readonly Classification[];
  readonly needsReboot: boolean;
  readonly publishedAt: string | null;
  /** The row's properties. */
  readonly properties: JsonObject;
}

/** The id under which Resource Graph keeps the latest assessment of a machine. */
export function assessmentId(machineId: string): string {
  return `${machineId}/patchAssessmentResults/latest`;
}

/** What is pending on a machine, from the rows of its latest assessment. */
export function pendingPatches(tenant: Tenant, machineId: string): readonly PendingPatch[] {
  const prefix = `${assessmentId(machineId)}/softwarePatches/`.toLowerCase();
  return tenant.graph
    .writtenRows('patchassessmentresources')
    .filter(({ id }) => typeof id === 'string' && id.toLowerCase().startsWith(prefix))
    .map(pendingPatch);
}

function pendingPatch(row: JsonObject): PendingPatch {
  const properties = isJsonObject(row.properties) ? row.properties : {};
  const { patchName, kbId, version, classifications, rebootBehavior, rebootRequired, publishedDateTime } =
    properties;
  return {
    id: String(row.id),
    name: String(patchName ?? row.name ?? ''),
    kbId: textOrNull(kbId),
    version: textOrNull(version),
    classifications: (Array.isArray(classifications) ? classifications : []).map((one) =>
      classification(String(one)),
    ),
    needsReboot: rebootRequired === true || rebootBehavior === 'AlwaysRequiresReboot',
    publishedAt: textOrNull(publishedDateTime),
    properties,
  };
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : String(value);
}
