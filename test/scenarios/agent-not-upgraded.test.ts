import assert from 'node:assert/strict';
import { join } from 'node:path';
import { LOCALES } from '../../src/model/locale.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { agentNotUpgraded } from '../../src/scenarios/agent-not-upgraded/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
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

/** A file of `test/worlds/agent-not-upgraded`. */
function fileWorld(name: string): World {
  return loadWorld(join(import.meta.dirname, '..', 'worlds', 'agent-not-upgraded', `${name}.yaml`));
}

type OnFile = Partial<ScenarioCase> & {
  readonly cause: string;
  readonly machine: string;
  /** The machine beside it. */
  readonly fine: string;
};

/** One world a cause. */
const CAUSES: readonly OnFile[] = [
  // The retired agent that it has is another extension.
  { cause: 'agent-missing', machine: 'vm-01', fine: 'vm-02', otherCauses: [] },
  {
    cause: 'agent-failed',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'act-now',
    otherCauses: ['rollout-in-progress'],
    says: /exit code 56/,
    evidence: { 'properties.provisioningState': 'Failed' },
  },
  {
    cause: 'not-in-region-yet',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'wait',
    otherCauses: ['already-latest'],
    says: /1\.39\.0\.0/,
  },
  {
    cause: 'auto-upgrade-off',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'fix-setting',
    otherCauses: ['rollout-in-progress'],
    actions: ['enable-agent-auto-upgrade', 'upgrade-agent'],
    evidence: { 'properties.enableAutomaticUpgrade': 'false' },
  },
  {
    cause: 'machine-stopped',
    machine: 'arc-01',
    fine: 'arc-02',
    otherCauses: ['rollout-in-progress'],
    actions: [],
  },
  {
    cause: 'upgrade-failed-rolled-back',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'wait',
    otherCauses: ['rollout-in-progress'],
  },
  {
    cause: 'rollout-in-progress',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'wait',
    otherCauses: [],
    says: /3 (weeks ago|週間前)/,
    excludes: ['agent-missing', 'agent-failed', 'already-latest', 'auto-upgrade-off', 'machine-stopped'],
  },
  {
    cause: 'overdue',
    machine: 'arc-01',
    fine: 'arc-02',
    severity: 'act-now',
    otherCauses: [],
    actions: ['upgrade-agent'],
  },
];

const ON_FILES: readonly ScenarioCase[] = [
  ...CAUSES.flatMap(({ fine, ...found }): readonly ScenarioCase[] => {
    const world = fileWorld(found.cause);
    return [
      { name: `${found.cause}: ${found.machine}`, world, verdict: 'found', gaps: {}, ...found },
      {
        name: `${found.cause}: ${fine} is fine`,
        world,
        machine: fine,
        verdict: 'clear',
        cause: 'already-latest',
      },
    ];
  }),
  {
    name: 'already-latest: 1.100 is newer than 1.99',
    world: fileWorld('already-latest'),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'already-latest',
    severity: 'fine',
    evidence: { 'properties.instanceView.typeHandlerVersion': '1.100.0.0', name: '1.100.0.0' },
  },
];

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

const RULES: readonly ScenarioCase[] = [
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
    name: 'a failure before the last success does not count',
    world: tenant({
      more: { activityLog: [attempt('now-2d', 'Failed', 'a'), attempt('now-1d', 'Succeeded', 'b')] },
    }),
    ...BEHIND,
    cause: 'rollout-in-progress',
    excludes: ['upgrade-failed-rolled-back'],
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
  proveScenario(agentNotUpgraded, [...ON_FILES, ...RULES], THRESHOLDS);

  describe('from the words', () => {
    const question = {
      en: (machine: string) => `why has the agent on ${machine} not been upgraded?`,
      ja: (machine: string) => `${machine} のエージェントがアップグレードされないのはなぜ?`,
    };
    for (const locale of LOCALES)
      for (const { cause, machine } of CAUSES)
        it(`${locale}: ${cause}`, async () => {
          const { answer, rendered } = await askWorld(fileWorld(cause), question[locale](machine));
          const [finding] = answer.findings;
          assert.ok(finding?.verdict === 'found' && finding.cause === cause);
          assert.ok(rendered.text.includes(finding.says[locale]), 'the sentence is not shown');
        });
  });
});
