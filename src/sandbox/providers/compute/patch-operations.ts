import type { Call, Reply } from '../../exchange.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Outcome } from '../../long-running-operation.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { type Assessment, assess, summaryCounts } from '../patching/assessment.ts';
import type { InstallRequest } from '../patching/install-request.ts';
import { installRequestProblem } from '../patching/install-request-problem.ts';
import { type Installation, install, installationCounts } from '../patching/installation.ts';
import { patchedMachine } from '../patching/machine.ts';
import { requestedInstallation } from '../patching/requested-installation.ts';
import { startComputeOperation } from './compute-operation.ts';
import { guestRefusal } from './guest-refusal.ts';
import { installPatchExtension } from './install-patch-extension.ts';
import { availablePatch, installedPatch } from './patch-result.ts';
import { virtualMachineAction } from './virtual-machine-action.ts';

/** Assessment and installation of patches on a virtual machine. Results as in Compute's specification, virtualMachine.json. */
export const virtualMachinePatchOperations: readonly Route[] = [
  virtualMachineAction('assessPatches', (tenant, call, vm) => {
    const startedAt = tenant.now();
    return (
      guestRefusal(vm) ??
      startComputeOperation(tenant, call, vm, {
        kind: 'assessPatches',
        finish: () => assessed(tenant, vm, startedAt),
      })
    );
  }),
  virtualMachineAction('installPatches', (tenant, call, vm) => {
    const asked = requestedInstallation(call, (request) =>
      installRequestProblem(patchedMachine(vm), request),
    );
    if ('refused' in asked) return asked.refused;
    return guestRefusal(vm) ?? installing(tenant, call, vm, asked.request);
  }),
];

function assessed(tenant: Tenant, vm: Resource, startedAt: Assessment['startedAt']): Outcome {
  const assessment = assess(tenant, patchedMachine(vm), { startedAt, lastCounts: lastCounts(vm) });
  const { activityId, isRebootPending, patches } = assessment;
  installPatchExtension(tenant, vm);
  writePatchStatus(tenant, vm, { availablePatchSummary: availablePatchSummary(assessment) });
  return {
    result: {
      status: 'Succeeded',
      assessmentActivityId: activityId,
      rebootPending: isRebootPending,
      ...summaryCounts(assessment),
      startDateTime: startedAt,
      availablePatches: patches.map((patch) => availablePatch(patch, assessment)),
    },
  };
}

function installing(tenant: Tenant, call: Call, vm: Resource, request: InstallRequest): Reply {
  const startedAt = tenant.now();
  return startComputeOperation(tenant, call, vm, {
    kind: 'installPatches',
    finish() {
      installPatchExtension(tenant, vm);
      const installation = install(tenant, patchedMachine(vm), request, startedAt);
      writePatchStatus(tenant, vm, {
        availablePatchSummary: availablePatchSummary(installation.assessment),
        lastPatchInstallationSummary: lastPatchInstallationSummary(installation),
      });
      return {
        result: {
          status: installation.status,
          installationActivityId: installation.activityId,
          rebootStatus: installation.rebootStatus,
          maintenanceWindowExceeded: false,
          ...installationCounts(installation),
          patches: installation.patches.map(installedPatch),
          startDateTime: startedAt,
        },
      };
    },
  });
}

/** The summaries replace those of the last run whole: an error of the past does not stay beside a success. */
function writePatchStatus(tenant: Tenant, { id }: Resource, summaries: JsonObject): void {
  const forgotten = Object.fromEntries(Object.keys(summaries).map((name) => [name, null]));
  tenant.resources.patch(id, { properties: { instanceView: { patchStatus: forgotten } } });
  tenant.resources.patch(id, { properties: { instanceView: { patchStatus: summaries } } });
}

function availablePatchSummary(assessment: Assessment): JsonObject {
  return {
    status: 'Succeeded',
    assessmentActivityId: assessment.activityId,
    rebootPending: assessment.isRebootPending,
    ...summaryCounts(assessment),
    startTime: assessment.startedAt,
    lastModifiedTime: assessment.endedAt,
  };
}

function lastPatchInstallationSummary(installation: Installation): JsonObject {
  return {
    status: installation.status,
    installationActivityId: installation.activityId,
    maintenanceWindowExceeded: false,
    ...installationCounts(installation),
    startTime: installation.startedAt,
    lastModifiedTime: installation.endedAt,
  };
}

/** The instance view counts critical and security patches as one; they are kept as security patches. */
function lastCounts({ properties: { instanceView } }: Resource): { security: number; other: number } {
  const patchStatus = isJsonObject(instanceView) ? instanceView.patchStatus : undefined;
  const summary = isJsonObject(patchStatus) ? patchStatus.availablePatchSummary : undefined;
  if (!isJsonObject(summary)) return { security: 0, other: 0 };
  return {
    security: Number(summary.criticalAndSecurityPatchCount ?? 0),
    other: Number(summary.otherPatchCount ?? 0),
  };
}
