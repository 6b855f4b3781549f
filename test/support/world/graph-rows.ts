import type { JsonObject } from '../../../src/sandbox/json-object.ts';

/** The row of `patchassessmentresources` for a machine, last heard of at `at`. */
export function assessmentRow(id: string, at: string, properties: JsonObject = {}): JsonObject {
  const isArc = id.toLowerCase().includes('/microsoft.hybridcompute/');
  return {
    id: `${id}/patchAssessmentResults/latest`,
    type: `${isArc ? 'microsoft.hybridcompute/machines' : 'microsoft.compute/virtualmachines'}/patchassessmentresults`,
    name: 'latest',
    properties: {
      status: 'Succeeded',
      startDateTime: at,
      lastModifiedDateTime: at,
      startedBy: 'Platform',
      osType: 'Windows',
      patchServiceUsed: 'WU',
      rebootPending: false,
      ...properties,
    },
  };
}

/** A row of `patchinstallationresources` for a machine, last heard of at `at`. */
export function installationRow(id: string, at: string, properties: JsonObject = {}): JsonObject {
  const isArc = id.toLowerCase().includes('/microsoft.hybridcompute/');
  const run = '7ab4e662-1e69-4a6f-810a-2235168d2b60';
  return {
    id: `${id}/patchInstallationResults/${run}`,
    type: `${isArc ? 'microsoft.hybridcompute/machines' : 'microsoft.compute/virtualmachines'}/patchinstallationresults`,
    name: run,
    properties: {
      installationActivityId: run,
      status: 'Succeeded',
      startDateTime: at,
      lastModifiedDateTime: at,
      startedBy: 'Platform',
      osType: 'Windows',
      patchServiceUsed: 'WU',
      ...properties,
    },
  };
}

/** An update of the installation that `installationRow` makes for a machine, in the state that the run left it in at `at`. */
export function runUpdateRow(
  id: string,
  at: string,
  patchName: string,
  installationState: string,
  properties: JsonObject = {},
): JsonObject {
  const run = installationRow(id, at);
  const name = patchName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    id: `${run.id}/softwarePatches/${name}`,
    type: `${run.type}/softwarepatches`,
    name,
    properties: {
      patchName,
      kbId: /KB(\d+)/.exec(patchName)?.[1] ?? null,
      installationState,
      lastModifiedDateTime: at,
      ...properties,
    },
  };
}

/** An update that the assessment which `assessmentRow` makes for a machine found missing at `at`. */
export function pendingRow(
  id: string,
  at: string,
  patchName: string,
  properties: JsonObject = {},
): JsonObject {
  const assessment = assessmentRow(id, at);
  const name = patchName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    id: `${assessment.id}/softwarePatches/${name}`,
    type: `${assessment.type}/softwarepatches`,
    name,
    properties: {
      patchName,
      kbId: /KB(\d+)/.exec(patchName)?.[1] ?? null,
      classifications: ['Security'],
      rebootBehavior: 'CanRequestReboot',
      publishedDateTime: 'now-10d',
      lastModifiedDateTime: at,
      ...properties,
    },
  };
}
