import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { patchExtension } from '../../support/world/extensions.ts';
import { assessmentRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import {
  arcServer,
  assessedInView,
  assessmentMode,
  guestAgent,
  powerState,
  virtualMachine,
} from '../../support/world/machines.ts';
import { machineId, NOW } from '../../support/world/world.ts';

const MACHINES_IN_A_SUBSCRIPTION = 5_000;
const MACHINES_IN_A_GROUP = 250;
/** Of a hundred machines: what is the matter with them. */
const KINDS = 20;

/** A machine of a fleet with what belongs to it in other tables. */
interface Member {
  readonly resources: readonly JsonObject[];
  readonly assessments: readonly JsonObject[];
  readonly heartbeats: readonly JsonObject[];
}

/**
 * The keys of a world of so many machines, as fleets are: seven of ten healthy; the others stopped, off, failed, stale, left behind by
 * Update Management, without agent; three of ten Arc-enabled. Subscriptions of 5,000.
 */
export function fleetWorld(machineCount: number): JsonObject {
  const members = Array.from({ length: machineCount }, (_, index) => member(index));
  const subscriptionCount = Math.ceil(machineCount / MACHINES_IN_A_SUBSCRIPTION);
  return {
    now: NOW,
    tenantId: '11111111-1111-4111-8111-111111111111',
    subscriptions: Array.from({ length: subscriptionCount }, (_, index) => ({
      subscriptionId: subscriptionId(index),
      displayName: `Fleet ${index + 1}`,
    })),
    resources: members.flatMap(({ resources }) => resources),
    resourceGraph: { patchassessmentresources: members.flatMap(({ assessments }) => assessments) },
    workspaces: workspaces({
      Heartbeat: members.flatMap(({ heartbeats }) => heartbeats),
      Update: [{ TimeGenerated: 'now-300d', Computer: 'long-gone' }],
    }).map((workspace) => ({
      ...workspace,
      resourceId: `/subscriptions/${subscriptionId(0)}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/law`,
    })),
  };
}

function subscriptionId(index: number): string {
  return `2222${String(index).padStart(4, '0')}-2222-4222-8222-222222222222`;
}

function member(index: number): Member {
  const kind = index % KINDS;
  const isArc = Math.floor(index / KINDS) % 10 < 3;
  const name = `${isArc ? 'srv' : 'vm'}-${String(index).padStart(6, '0')}`;
  const group = `rg-${String(Math.floor(index / MACHINES_IN_A_GROUP)).padStart(4, '0')}`;
  const subscription = subscriptionId(Math.floor(index / MACHINES_IN_A_SUBSCRIPTION));
  const id = machineId(name, isArc ? 'azure-arc' : 'azure-vm', group, subscription);
  const own = [{ id }, ...changesOf(kind, isArc)];
  const machine = isArc ? arcServer(name, ...own) : virtualMachine(name, ...own);
  const extension = patchExtension(id, kind === 18 ? { provisioningState: 'Failed' } : {});
  return {
    resources: [machine, ...(kind === 19 ? [] : [extension])],
    assessments: assessmentsOf(kind, id),
    heartbeats:
      kind === 19
        ? [{ TimeGenerated: 'now-90d', Computer: name, Solutions: '"updates"', OSType: 'Windows' }]
        : [],
  };
}

function assessmentsOf(kind: number, id: string): readonly JsonObject[] {
  if (kind < 14) return [assessmentRow(id, `now-${kind + 1}h`)];
  if (kind === 16) return [assessmentRow(id, 'now-6d')];
  if (kind === 17)
    return [
      assessmentRow(id, 'now-3h', {
        status: 'Failed',
        errorDetails: {
          code: 'PACKAGE_MANAGER_FAILURE',
          message: 'The package manager is locked.',
          details: [{ code: 'PACKAGE_MANAGER_FAILURE', message: 'Exit code 100 from the package manager.' }],
        },
      }),
    ];
  return [];
}

function changesOf(kind: number, isArc: boolean): readonly JsonObject[] {
  if (isArc) return kind === 14 || kind === 15 ? [{ properties: { status: 'Disconnected' } }] : [];
  if (kind < 14) return [assessedInView(`now-${kind + 1}h`)];
  if (kind === 14) return [powerState('deallocated'), guestAgent(null)];
  if (kind === 15) return [assessmentMode(null)];
  if (kind === 16) return [assessedInView('now-6d')];
  if (kind === 19) return [guestAgent(null)];
  return [];
}
