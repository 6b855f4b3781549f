import type { JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { assess, latestAssessment } from '../patching/assessment.ts';
import type { InstallRequest } from '../patching/install-request.ts';
import { installRequestProblem } from '../patching/install-request-problem.ts';
import { install, installationCounts } from '../patching/installation.ts';
import { patchedMachine } from '../patching/machine.ts';
import { requestedInstallation } from '../patching/requested-installation.ts';
import { arcMachineAction } from './arc-machine-action.ts';
import { startArcOperation } from './arc-operation.ts';
import { arcRefusal } from './arc-refusal.ts';
import { installArcPatchExtension } from './install-arc-patch-extension.ts';

/**
 * Assessment and installation of patches on an Arc-enabled server. The results hold counts and no patches, as in the
 * HybridCompute specification: those are in Resource Graph alone.
 */
export const arcPatchOperations: readonly Route[] = [
  arcMachineAction('assessPatches', (tenant, call, machine) => {
    const startedAt = tenant.now();
    return (
      arcRefusal(machine) ??
      startArcOperation(tenant, call, machine, {
        kind: 'assessPatches',
        finish() {
          installArcPatchExtension(tenant, machine);
          const assessment = assess(tenant, patchedMachine(machine), { startedAt });
          return {
            result: {
              status: 'Succeeded',
              assessmentActivityId: assessment.activityId,
              rebootPending: assessment.isRebootPending,
              availablePatchCountByClassification: assessment.counts,
              startDateTime: startedAt,
              lastModifiedDateTime: assessment.endedAt,
              ...howPatched(tenant, machine),
            },
          };
        },
      })
    );
  }),
  arcMachineAction('installPatches', (tenant, call, machine) => {
    const asked = requestedInstallation(call, (request) => arcInstallProblem(machine, request));
    if ('refused' in asked) return asked.refused;
    const startedAt = tenant.now();
    return (
      arcRefusal(machine) ??
      startArcOperation(tenant, call, machine, {
        kind: 'installPatches',
        finish() {
          installArcPatchExtension(tenant, machine);
          const installation = install(tenant, patchedMachine(machine), asked.request, startedAt);
          return {
            result: {
              status: installation.status,
              installationActivityId: installation.activityId,
              rebootStatus: installation.rebootStatus,
              maintenanceWindowExceeded: false,
              ...installationCounts(installation),
              startDateTime: startedAt,
              lastModifiedDateTime: installation.endedAt,
              ...howPatched(tenant, machine),
            },
          };
        },
      })
    );
  }),
];

function arcInstallProblem(machine: Resource, request: InstallRequest): string | null {
  if (typeof request.maximumDuration !== 'string') return 'maximumDuration is missing; write PT3H';
  return installRequestProblem(patchedMachine(machine), request);
}

function howPatched(tenant: Tenant, resource: Resource): JsonObject {
  const machine = patchedMachine(resource);
  const service = latestAssessment(tenant, machine).patchServiceUsed;
  return {
    startedBy: 'User',
    // Resource Graph writes WU-WSUS where this API writes WU_WSUS.
    patchServiceUsed: typeof service === 'string' ? service.replace('-', '_') : 'Unknown',
    osType: machine.osType,
  };
}
