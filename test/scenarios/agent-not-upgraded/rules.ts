import type { ScenarioCase } from '../../support/expected-finding.ts';
import { agentExtension, agentVersions } from '../../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../../support/world/logs.ts';
import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import { ARC, attempt, NEIGHBOUR, NEW, OLD, REGION, tenant, VM } from './tenant.ts';

const BEHIND = { machine: 'vm-01', verdict: 'found' } as const;

export const RULES: readonly ScenarioCase[] = [
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
    name: 'a failure stands under the code of an extension at work, because the guest agent will try again',
    world: tenant({
      agent: agentExtension(VM, NEW, {
        provisioningState: 'Creating',
        instanceView: {
          typeHandlerVersion: NEW,
          statuses: [
            {
              code: 'ProvisioningState/transitioning',
              level: 'Info',
              message: '[ExtensionOperationError] Non-zero exit code: 5, shim.sh -enable',
              time: 'now-3d',
            },
          ],
        },
      }),
    }),
    ...BEHIND,
    cause: 'agent-failed',
    says: /exit code: 5/,
    otherCauses: [],
    excludes: ['operation-stuck', 'already-latest'],
    actions: ['upgrade-agent'],
  },
  {
    name: 'the distribution is not one that the agent supports: no version helps',
    world: tenant({
      agent: agentExtension(VM, OLD, {
        provisioningState: 'Failed',
        instanceView: {
          typeHandlerVersion: OLD,
          statuses: [
            {
              code: 'ProvisioningState/failed/51',
              level: 'Error',
              message: 'Install,failed,51,Unsupported operating system: contosolinux 4',
            },
          ],
        },
      }),
    }),
    ...BEHIND,
    cause: 'agent-failed',
    says: /does not support the Linux distribution|ディストリビューションまたはリリースに対応していません/,
    actions: [],
  },
  {
    name: 'what keeps the agent from running is mended first',
    world: tenant({
      agent: agentExtension(VM, OLD, {
        provisioningState: 'Failed',
        instanceView: {
          typeHandlerVersion: OLD,
          statuses: [
            {
              code: 'ProvisioningState/failed/1',
              level: 'Error',
              message: "[Errno 28] No space left on device: '/opt/microsoft/azuremonitoragent'",
            },
          ],
        },
      }),
    }),
    ...BEHIND,
    cause: 'agent-failed',
    advises: /df -h/,
    actions: ['upgrade-agent'],
  },
  {
    name: 'an operation is under way, and nothing says since when',
    world: tenant({ agent: agentExtension(VM, OLD, { provisioningState: 'Updating' }) }),
    ...BEHIND,
    cause: 'rollout-in-progress',
    gaps: { 'agent-extension': 'AZ_NO_DATA' },
  },
  {
    name: 'it is being removed, and nothing says since when: no turn is waited for',
    world: tenant({ agent: agentExtension(VM, OLD, { provisioningState: 'Deleting' }) }),
    ...BEHIND,
    verdict: 'unknown',
    cause: null,
    gaps: { 'agent-extension': 'AZ_NO_DATA' },
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
    name: 'automatic upgrade is off since the extension was written: who wrote it last',
    world: tenant({
      agent: agentExtension(VM, OLD, { enableAutomaticUpgrade: false }),
      more: { activityLog: [attempt('now-1d', 'Failed', 'a'), attempt('now-2d', 'Succeeded', 'b')] },
    }),
    ...BEHIND,
    cause: 'auto-upgrade-off',
    advises: /2026-11-18 09:00 UTC/,
    evidence: {
      'status.value':
        'Succeeded (Microsoft.Compute/virtualMachines/extensions/write, 9f5b3a0e-5d0a-4c5f-9c57-2f4a1c0a7d11)',
    },
  },
  {
    name: 'the machine is stopped: its last heartbeat says what is installed',
    world: tenant({
      machine: virtualMachine('vm-01', powerState('deallocated')),
      agent: agentExtension(VM, null),
    }),
    ...BEHIND,
    cause: 'machine-stopped',
    otherCauses: [],
    excludes: ['rollout-in-progress'],
    actions: ['start-machine'],
  },
  {
    name: 'an Arc-enabled server whose identity has expired does not come back by itself',
    world: world({
      resources: [
        arcServer('arc-01', { properties: { status: 'Expired', lastStatusChange: 'now-61d' } }),
        agentExtension(ARC, OLD),
      ],
      extensionImages: REGION,
      workspaces: workspaces({ Heartbeat: [agentHeartbeat(NEIGHBOUR, NEW, 'now-3w')] }),
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'machine-stopped',
    advises: /azcmagent disconnect --force-local-only/,
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
    name: 'an Arc-enabled server whose upgrade never ended: its extension service',
    world: world({
      resources: [
        arcServer('arc-01'),
        agentExtension(ARC, OLD, {
          provisioningState: 'Updating',
          instanceView: {
            typeHandlerVersion: OLD,
            status: { code: 'ProvisioningState/transitioning', level: 'Information', time: 'now-5h' },
          },
        }),
      ],
      extensionImages: REGION,
      workspaces: workspaces({ Heartbeat: [agentHeartbeat(NEIGHBOUR, NEW, 'now-9w')] }),
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'operation-stuck',
    advises: /ExtensionService/,
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
