import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { agentNotUpgraded } from '../../src/scenarios/agent-not-upgraded/scenario.ts';
import { proveScenario, type ScenarioCase, type Threshold } from '../support/scenario-harness.ts';
import {
  agentExtension,
  agentHeartbeat,
  agentVersions,
  arcServer,
  machineId,
  powerState,
  virtualMachine,
  workspaces,
  world,
} from '../support/world-builder.ts';

const VM = machineId('vm-01');
const NEIGHBOUR = machineId('vm-02');
const ARC = machineId('arc-01', 'azure-arc');
const OLD = '1.9.0.0';
const NEW = '1.10.0.0';
const REGION = agentVersions({ japaneast: [OLD, NEW] });

interface Tenant {
  readonly machine?: JsonObject;
  readonly agent?: JsonObject;
  readonly heartbeats?: readonly JsonObject[];
  readonly images?: readonly JsonObject[];
  readonly more?: JsonObject;
}

/** vm-01 with an agent that is behind its region, and a neighbour whose heartbeats show when the new version arrived. */
function tenant({
  machine = virtualMachine('vm-01'),
  agent = agentExtension(VM, OLD),
  heartbeats = [agentHeartbeat(NEIGHBOUR, NEW, 'now-3w')],
  images = REGION,
  more = {},
}: Tenant): World {
  return world({
    resources: [machine, virtualMachine('vm-02'), ...(agent ? [agent] : [])],
    extensionImages: images,
    workspaces: workspaces({ Heartbeat: [agentHeartbeat(VM, OLD, 'now-5m'), ...heartbeats] }),
    ...more,
  });
}

const WITHOUT_AGENT = world({
  resources: [virtualMachine('vm-01')],
  extensionImages: REGION,
  workspaces: workspaces({ Heartbeat: [] }),
});

/** An ended attempt to write the agent's extension. */
function attempt(at: string, status: 'Succeeded' | 'Failed', id: string): JsonObject {
  return {
    eventTimestamp: at,
    operationName: { value: 'Microsoft.Compute/virtualMachines/extensions/write' },
    status: { value: status },
    caller: '9f5b3a0e-5d0a-4c5f-9c57-2f4a1c0a7d11',
    correlationId: id,
    resourceId: `${VM}/extensions/AzureMonitorWindowsAgent`,
  };
}

const BEHIND = { machine: 'vm-01', verdict: 'found' } as const;

const CASES: readonly ScenarioCase[] = [
  { name: 'no agent', world: WITHOUT_AGENT, ...BEHIND, cause: 'agent-missing', otherCauses: [], gaps: {} },
  {
    name: 'the retired agent is not the agent',
    world: tenant({
      agent: {
        ...agentExtension(VM, OLD),
        properties: { publisher: 'Microsoft.EnterpriseCloud.Monitoring', type: 'MicrosoftMonitoringAgent' },
      },
    }),
    ...BEHIND,
    cause: 'agent-missing',
  },
  {
    name: 'the extension failed',
    world: tenant({ agent: agentExtension(VM, OLD, { provisioningState: 'Failed' }) }),
    ...BEHIND,
    cause: 'agent-failed',
    severity: 'act-now',
    otherCauses: ['rollout-in-progress'],
    evidence: { 'properties.provisioningState': 'Failed' },
  },
  {
    name: 'the extension reports an error',
    world: tenant({
      agent: agentExtension(VM, OLD, {
        instanceView: {
          typeHandlerVersion: OLD,
          statuses: [{ code: 'ProvisioningState/failed/1', level: 'Error', message: 'unit not loaded' }],
        },
      }),
    }),
    ...BEHIND,
    cause: 'agent-failed',
    says: /unit not loaded/,
  },
  {
    name: 'the newest of its region, and another region has a newer one',
    world: tenant({
      agent: agentExtension(VM, NEW),
      images: agentVersions({ japaneast: [OLD, NEW], eastus: [NEW, '1.11.0.0'] }),
    }),
    ...BEHIND,
    cause: 'not-in-region-yet',
    severity: 'wait',
    says: /1\.11\.0\.0/,
    otherCauses: ['already-latest'],
  },
  {
    name: 'the newest everywhere; 1.10 is newer than 1.9',
    world: tenant({
      agent: agentExtension(VM, NEW),
      images: agentVersions({ japaneast: [NEW, OLD], eastus: [NEW] }),
    }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'already-latest',
    severity: 'fine',
    evidence: { 'properties.instanceView.typeHandlerVersion': NEW, name: NEW },
  },
  {
    name: 'the newest, whatever else may be off',
    world: tenant({ agent: agentExtension(VM, NEW, { enableAutomaticUpgrade: false }) }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'already-latest',
  },
  {
    name: 'automatic upgrade is off',
    world: tenant({ agent: agentExtension(VM, OLD, { enableAutomaticUpgrade: false }) }),
    ...BEHIND,
    cause: 'auto-upgrade-off',
    severity: 'fix-setting',
    otherCauses: ['rollout-in-progress'],
    actions: ['enable-agent-auto-upgrade', 'upgrade-agent'],
    evidence: { 'properties.enableAutomaticUpgrade': 'false' },
  },
  {
    name: 'automatic upgrade was never set: off on a virtual machine',
    world: tenant({ agent: agentExtension(VM, OLD, { enableAutomaticUpgrade: null }) }),
    ...BEHIND,
    cause: 'auto-upgrade-off',
  },
  {
    name: 'the machine is stopped: its last heartbeat says what is installed',
    world: tenant({
      machine: virtualMachine('vm-01', powerState('deallocated')),
      agent: agentExtension(VM, null),
    }),
    ...BEHIND,
    cause: 'machine-stopped',
    otherCauses: ['rollout-in-progress'],
    actions: ['start-machine'],
  },
  {
    name: 'the last upgrade failed',
    world: tenant({ more: { activityLog: [attempt('now-20h', 'Failed', 'a')] } }),
    ...BEHIND,
    cause: 'upgrade-failed-rolled-back',
    severity: 'wait',
    otherCauses: ['rollout-in-progress'],
  },
  {
    name: 'a failure before the last success does not count',
    world: tenant({
      more: { activityLog: [attempt('now-2d', 'Failed', 'a'), attempt('now-1d', 'Succeeded', 'b')] },
    }),
    ...BEHIND,
    cause: 'rollout-in-progress',
    excludes: ['upgrade-failed-rolled-back'],
  },
  {
    name: 'the version is on its way',
    world: tenant({}),
    ...BEHIND,
    cause: 'rollout-in-progress',
    severity: 'wait',
    says: /3 (weeks ago|週間前)/,
    excludes: ['agent-missing', 'agent-failed', 'already-latest', 'auto-upgrade-off', 'machine-stopped'],
  },
  {
    name: 'since when the version is there is not known',
    world: tenant({ heartbeats: [] }),
    ...BEHIND,
    cause: 'rollout-in-progress',
    says: /not known|不明/,
  },
  {
    name: 'a heartbeat of the version from another region is no arrival here',
    world: tenant({
      heartbeats: [agentHeartbeat(machineId('far-01'), NEW, 'now-20w')],
      more: {
        resources: [
          virtualMachine('vm-01'),
          virtualMachine('far-01', { location: 'westeurope' }),
          agentExtension(VM, OLD),
        ],
      },
    }),
    ...BEHIND,
    cause: 'rollout-in-progress',
    says: /not known|不明/,
  },
  {
    name: 'nor is one from the other operating system, whose versions may have the same number',
    world: tenant({ heartbeats: [agentHeartbeat(NEIGHBOUR, NEW, 'now-20w', { OSType: 'Linux' })] }),
    ...BEHIND,
    cause: 'rollout-in-progress',
    says: /not known|不明/,
  },
  {
    name: 'without a workspace nobody can say whether the version is on its way or overdue',
    world: tenant({ more: { workspaces: [] } }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-version-arrival': 'AZ_NO_DATA' },
  },
  {
    name: 'an Arc-enabled server is opted in unless it says otherwise',
    world: world({
      resources: [
        arcServer('arc-01'),
        virtualMachine('vm-02'),
        agentExtension(ARC, OLD, { enableAutomaticUpgrade: null }),
      ],
      extensionImages: REGION,
      workspaces: workspaces({ Heartbeat: [agentHeartbeat(NEIGHBOUR, NEW, 'now-9w')] }),
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'overdue',
    actions: ['upgrade-agent'],
  },
  {
    name: 'an Arc-enabled server out of contact',
    world: world({
      resources: [
        arcServer('arc-01', { properties: { status: 'Disconnected', lastStatusChange: 'now-6d' } }),
        agentExtension(ARC, OLD),
      ],
      extensionImages: REGION,
      workspaces: workspaces({ Heartbeat: [] }),
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'machine-stopped',
    actions: [],
  },
  {
    name: 'versions that may not be read are a gap',
    world: tenant({
      more: {
        faults: [
          {
            api: 'arm',
            path: '/subscriptions/22222222-2222-4222-8222-222222222222/providers/Microsoft.Compute/locations/japaneast/publishers/Microsoft.Azure.Monitor/artifacttypes/vmextension/types/AzureMonitorWindowsAgent/versions',
            status: 403,
          },
        ],
      },
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-versions': 'AZ_FORBIDDEN' },
  },
  {
    name: 'an activity log that may not be read bars the claim that nothing else is wrong',
    world: tenant({
      heartbeats: [agentHeartbeat(NEIGHBOUR, NEW, 'now-12w')],
      more: {
        faults: [
          {
            api: 'arm',
            path: '/subscriptions/22222222-2222-4222-8222-222222222222/providers/Microsoft.Insights/eventtypes/management/values',
            status: 403,
          },
        ],
      },
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'agent-upgrade-events': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows has no extension',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];

function arrivedAgo(at: string): ScenarioCase {
  const world = tenant({ heartbeats: [agentHeartbeat(NEIGHBOUR, NEW, at)] });
  return { name: at, world, machine: 'vm-01', verdict: 'found' };
}

function failedTimes(count: number): ScenarioCase {
  const activityLog = Array.from({ length: count }, (_, day) =>
    attempt(`now-${day + 1}d`, 'Failed', `run-${day}`),
  );
  return {
    name: `${count} failures`,
    world: tenant({ more: { activityLog } }),
    machine: 'vm-01',
    verdict: 'found',
  };
}

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'eight weeks in the region',
    below: { ...arrivedAgo('now-1343h'), cause: 'rollout-in-progress', severity: 'wait' },
    at: { ...arrivedAgo('now-1344h'), cause: 'rollout-in-progress', severity: 'wait' },
    above: { ...arrivedAgo('now-1345h'), cause: 'overdue', severity: 'act-now' },
  },
  {
    name: 'three failures in a row',
    below: { ...failedTimes(2), cause: 'upgrade-failed-rolled-back', severity: 'wait' },
    at: { ...failedTimes(3), cause: 'upgrade-failed-rolled-back', severity: 'act-now' },
    above: { ...failedTimes(4), cause: 'upgrade-failed-rolled-back', severity: 'act-now' },
  },
];

describe('agent-not-upgraded', () => {
  proveScenario(agentNotUpgraded, CASES, THRESHOLDS);
});
