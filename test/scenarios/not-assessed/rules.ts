import type { ScenarioCase } from '../../support/scenario-harness.ts';
import {
  arcServer,
  assessedInView,
  assessmentMode,
  assessmentRow,
  guestAgent,
  machineId,
  patchExtension,
  powerState,
  SUBSCRIPTION,
  virtualMachine,
  workspaces,
  world,
} from '../../support/world-builder.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const PROXY = {
  code: 'OPERATION_FAILED',
  message: 'The assessment failed.',
  details: [{ code: 'WINDOWS_UPDATE_FAILURE', message: 'Exception from HRESULT: 0x8024402C' }],
};
const LEGACY_HEARTBEAT = {
  TimeGenerated: '2024-08-30T22:41:09Z',
  Category: 'Direct Agent',
  OSType: 'Windows',
  Solutions: '"security", "updates"',
};
const UNREGISTERED = [{ subscriptionId: SUBSCRIPTION, registeredProviders: ['Microsoft.HybridCompute'] }];

/** What the catalogue's rules decide, one case each, over virtual machines. */
const VIRTUAL_MACHINES: readonly ScenarioCase[] = [
  {
    name: 'a machine stopped after a fresh assessment is still assessed',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', powerState('deallocated'), guestAgent(null), assessedInView('now-5h')),
      ],
    }),
    verdict: 'clear',
    cause: null,
  },
  {
    name: 'an absent assessmentMode is the default, off',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', assessmentMode(null))] }),
    verdict: 'found',
    cause: 'periodic-assessment-off',
    otherCauses: [],
    evidence: { 'properties.osProfile.windowsConfiguration.patchSettings.assessmentMode': '(absent)' },
  },
  {
    name: 'an absent osProfile (specialised disk) is the default, off',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', { properties: { osProfile: null } })] }),
    verdict: 'found',
    cause: 'periodic-assessment-off',
  },
  {
    name: 'the mode is compared without case',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', assessmentMode('automaticbyplatform'))] }),
    verdict: 'found',
    cause: 'never-assessed',
  },
  {
    name: 'an unknown power state proves nothing, of the agent neither',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', powerState('unknown'))] }),
    verdict: 'unknown',
    gaps: { 'power-state': 'AZ_NO_DATA', 'guest-agent': 'AZ_NO_DATA' },
    excludes: ['assessment-failed', 'periodic-assessment-off'],
  },
  {
    name: 'a running machine without any agent status has no agent that is ready',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', guestAgent(null))] }),
    verdict: 'found',
    cause: 'agent-not-ready',
  },
  {
    name: 'an agent without statuses is no agent status either',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', guestAgent({ statuses: [] }))] }),
    verdict: 'found',
    cause: 'agent-not-ready',
  },
  {
    name: 'the agent of a stopped machine is not judged',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', powerState('stopped'), guestAgent(null))] }),
    verdict: 'found',
    cause: 'machine-stopped',
    otherCauses: [],
    gaps: { 'guest-agent': 'AZ_NO_DATA' },
  },
  {
    name: 'nor is that of one that is starting, which is not stopped',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', powerState('starting'), guestAgent(null))] }),
    verdict: 'unknown',
    gaps: { 'guest-agent': 'AZ_NO_DATA' },
    excludes: ['machine-stopped'],
  },
  {
    name: 'what holds besides comes after, in the order of the catalogue',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', powerState('deallocated'), assessmentMode('ImageDefault'), {
          properties: { osProfile: { allowExtensionOperations: false } },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'machine-stopped',
    otherCauses: ['extension-operations-blocked', 'periodic-assessment-off'],
  },
  {
    name: 'CompletedWithWarnings is a completed assessment',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5h', { status: 'CompletedWithWarnings' }))],
    }),
    verdict: 'clear',
  },
  {
    name: 'Unknown is not',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', assessedInView('now-5h', { status: 'Unknown' }))] }),
    verdict: 'found',
    cause: 'never-assessed',
  },
  {
    name: 'the instance view is newer than Resource Graph: it decides',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-3h'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-5d')] },
    }),
    verdict: 'clear',
    evidence: { 'properties.instanceView.patchStatus.availablePatchSummary.status': 'Succeeded' },
  },
  {
    name: 'Resource Graph is newer than the instance view: it decides',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5d'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-3h')] },
    }),
    verdict: 'clear',
    evidence: { 'properties.status': 'Succeeded' },
  },
  {
    name: 'a failure after a fresh assessment does not undo it',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-1h', { status: 'Failed', error: PROXY }))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-9h')] },
    }),
    verdict: 'clear',
  },
  {
    name: 'a failure after a stale assessment explains it',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5d'))],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(VM, 'now-6h', { status: 'Failed', errorDetails: PROXY })],
      },
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    otherCauses: ['assessment-stale'],
    says: /0x8024402c/,
    evidence: {
      'properties.errorDetails.details[0]': 'WINDOWS_UPDATE_FAILURE: Exception from HRESULT: 0x8024402C',
    },
  },
  {
    name: 'an error that cannot be decoded is told by its first detail, not by their number',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-6h', {
            status: 'Failed',
            error: {
              code: '1',
              message: '1 error/s reported.',
              details: [{ code: 'OPERATION_FAILED', message: 'The wrapper could not be started' }],
            },
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    says: /OPERATION_FAILED: The wrapper could not be started/,
  },
  {
    name: 'an HRESULT written as a signed decimal is decoded too',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-6h', {
            status: 'Failed',
            error: { code: '-2145107924', message: 'Search failed.' },
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    says: /0x8024402c/,
  },
  {
    name: 'a failure of a package manager is named by its signature',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-6h', {
            status: 'Failed',
            error: {
              code: 'PACKAGE_MANAGER_FAILURE',
              message: 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (apt)',
            },
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    says: /package-manager-apt-lock/,
  },
  {
    name: 'an assessment left in progress does not hide that the last completed one is stale',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5d'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-9h', { status: 'InProgress' })] },
    }),
    verdict: 'found',
    cause: 'assessment-stale',
    excludes: ['assessment-in-progress'],
  },
  {
    name: 'one that is about to start is in progress',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-1m', { status: 'NotStarted' })] },
    }),
    verdict: 'found',
    cause: 'assessment-in-progress',
  },
  {
    name: 'ids are compared without case',
    machine: VM.toLowerCase(),
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM.toUpperCase(), 'now-2h')] },
    }),
    verdict: 'clear',
  },
  {
    name: 'an extension that may not be read is a gap, though Resource Graph leaves it out without a word',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01'),
        patchExtension(machineId('arc-01', 'azure-arc'), { provisioningState: 'Failed' }),
      ],
      permissions: [
        {
          principal: 'bot',
          scope: '/',
          actions: ['*/read'],
          notActions: ['Microsoft.HybridCompute/machines/extensions/read'],
        },
      ],
    }),
    verdict: 'unknown',
    gaps: { 'patch-extensions': 'AZ_FORBIDDEN' },
  },
  {
    name: "another machine's failed extension is none of its own",
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01'),
        virtualMachine('vm-011'),
        patchExtension(machineId('vm-011'), { provisioningState: 'Failed' }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['patch-extension-failed'],
  },
  {
    name: 'an extension that was provisioned and then reports an error has failed',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', {
          properties: {
            instanceView: {
              extensions: [
                {
                  name: 'WindowsPatchExtension',
                  type: 'Microsoft.CPlat.Core.WindowsPatchExtension',
                  statuses: [
                    {
                      code: 'ProvisioningState/failed/1',
                      level: 'Error',
                      message: 'Exit code 1.',
                      time: 'now-2h',
                    },
                  ],
                },
              ],
            },
          },
        }),
        patchExtension(VM),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    says: /Exit code 1/,
  },
  {
    name: 'an extension that only the instance view knows fails all the same',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', {
          properties: {
            instanceView: {
              extensions: [
                {
                  name: 'LinuxPatchExtension',
                  type: 'Microsoft.CPlat.Core.LinuxPatchExtension',
                  statuses: [
                    {
                      code: 'ProvisioningState/failed/51',
                      level: 'Error',
                      message: 'Exit code 51.',
                      time: 'now-3h',
                    },
                  ],
                },
              ],
            },
          },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    says: /Exit code 51/,
    evidence: {
      "properties.instanceView.extensions['LinuxPatchExtension'].statuses[]":
        'ProvisioningState/failed/51: Exit code 51.',
    },
  },
  {
    name: 'another extension that the instance view shows as failed does not assess',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', {
          properties: {
            instanceView: {
              extensions: [
                {
                  name: 'AzureMonitorWindowsAgent',
                  type: 'Microsoft.Azure.Monitor.AzureMonitorWindowsAgent',
                  statuses: [{ code: 'ProvisioningState/failed/1', level: 'Error', message: 'Exit code 1.' }],
                },
              ],
            },
          },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['patch-extension-failed'],
  },
  {
    name: "a virtual machine does not need its subscription's registration looked at",
    machine: 'vm-01',
    world: world({ subscriptions: UNREGISTERED, resources: [virtualMachine('vm-01')] }),
    verdict: 'found',
    cause: 'never-assessed',
  },
];

const ARC_SERVERS: readonly ScenarioCase[] = [
  {
    name: 'a registration that is under way is none yet',
    machine: 'arc-01',
    world: world({
      subscriptions: [
        {
          subscriptionId: SUBSCRIPTION,
          registeredProviders: [{ namespace: 'Microsoft.Compute', registrationState: 'Registering' }],
        },
      ],
      resources: [arcServer('arc-01')],
    }),
    verdict: 'found',
    cause: 'compute-provider-not-registered',
    says: /Registering/,
  },
  {
    name: 'an Arc-enabled server that was assessed does not need the registration looked at',
    machine: 'arc-01',
    world: world({
      subscriptions: UNREGISTERED,
      resources: [arcServer('arc-01')],
      resourceGraph: { patchassessmentresources: [assessmentRow(ARC, 'now-2h')] },
    }),
    verdict: 'clear',
  },
  {
    name: 'an allow list without the patch extensions keeps them off',
    machine: 'arc-01',
    world: arcWith({
      extensionsAllowList: [{ publisher: 'Microsoft.Azure.Monitor', type: 'AzureMonitorWindowsAgent' }],
    }),
    verdict: 'found',
    cause: 'extension-operations-blocked',
  },
  {
    name: 'so does a block list with one of them',
    machine: 'arc-01',
    world: arcWith({
      extensionsBlockList: [{ publisher: 'Microsoft.CPlat.Core', type: 'WindowsPatchExtension' }],
    }),
    verdict: 'found',
    cause: 'extension-operations-blocked',
  },
  {
    name: 'an empty allow list lets everything in',
    machine: 'arc-01',
    world: arcWith({ extensionsAllowList: [], extensionsBlockList: [] }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['extension-operations-blocked'],
  },
  {
    name: 'an expired Arc agent is not connected',
    machine: 'arc-01',
    world: world({
      resources: [arcServer('arc-01', { properties: { status: 'Expired', lastStatusChange: 'now-61d' } })],
    }),
    verdict: 'found',
    cause: 'arc-disconnected',
    says: /2026-09-20/,
  },
  {
    name: 'without an instance view nobody can say never, only: not in seven days',
    machine: 'arc-01',
    world: world({ resources: [arcServer('arc-01')] }),
    verdict: 'found',
    cause: 'never-assessed',
    says: /seven days|7 日間/,
  },
];

const LEGACY: readonly ScenarioCase[] = [
  {
    name: 'empty legacy tables are neither fine nor the cause',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({ Heartbeat: [], Update: [], UpdateSummary: [] }),
    }),
    verdict: 'unknown',
    gaps: { 'legacy-data': 'AZ_NO_DATA' },
  },
  {
    name: 'so are absent ones',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01')], workspaces: workspaces({}) }),
    verdict: 'unknown',
    gaps: { 'legacy-data': 'AZ_NO_DATA' },
  },
  {
    name: 'legacy rows of other machines show that there are none of this one',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({ Heartbeat: [{ ...LEGACY_HEARTBEAT, Computer: 'vm-99' }] }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
  {
    name: 'legacy rows with the id of another resource are of another machine, whatever their host name',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({
        Heartbeat: [
          { ...LEGACY_HEARTBEAT, Computer: 'vm-01', ResourceId: machineId('vm-01', 'azure-vm', 'rg-other') },
        ],
      }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
  {
    name: 'the Azure Monitor agent leaves no legacy data',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({
        Heartbeat: [
          { TimeGenerated: 'now-1m', Category: 'Azure Monitor Agent', Computer: 'vm-01', ResourceId: VM },
        ],
      }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
  {
    name: 'legacy rows without a resource id are matched by host name, also where the resource has another',
    machine: 'srv-tokyo-7',
    world: world({
      resources: [
        arcServer('srv-tokyo-7', {
          properties: { machineFqdn: 'web07.corp.contoso.com', osProfile: { computerName: 'web07' } },
        }),
      ],
      workspaces: workspaces({
        Update: [{ TimeGenerated: '2024-08-30T12:00:00Z', Computer: 'WEB07.corp.contoso.com' }],
      }),
    }),
    verdict: 'found',
    cause: 'legacy-only',
  },
  {
    name: 'a host of the same short name in another domain is another machine',
    machine: 'srv-tokyo-7',
    world: world({
      resources: [
        arcServer('srv-tokyo-7', {
          properties: {
            machineFqdn: 'web07.corp.contoso.com',
            osProfile: { computerName: 'web07' },
          },
        }),
      ],
      workspaces: workspaces({
        Update: [{ TimeGenerated: '2024-08-30T12:00:00Z', Computer: 'web07.fabrikam.com' }],
      }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
  },
  {
    name: 'a computer that only a workspace knows, with legacy data',
    machine: 'old-fs-01',
    world: world({ workspaces: workspaces({ Heartbeat: [{ ...LEGACY_HEARTBEAT, Computer: 'old-fs-01' }] }) }),
    verdict: 'found',
    cause: 'legacy-only',
    otherCauses: [],
  },
  {
    name: 'one that only sends heartbeats: no Azure resource, no verdict',
    machine: 'new-fs-01',
    world: world({
      workspaces: workspaces({
        Heartbeat: [{ TimeGenerated: 'now-1m', Category: 'Azure Monitor Agent', Computer: 'new-fs-01' }],
      }),
    }),
    verdict: 'unknown',
    gaps: { machine: 'AZ_NOT_FOUND' },
  },
  {
    name: 'the id of a resource that is no machine does not hide the legacy rows of its computer',
    machine: 'vmss000001',
    world: world({
      workspaces: workspaces({
        Heartbeat: [
          {
            ...LEGACY_HEARTBEAT,
            Computer: 'vmss000001',
            ResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss/virtualMachines/1`,
          },
        ],
      }),
    }),
    verdict: 'found',
    cause: 'legacy-only',
  },
];

/** The rules that decide (scenario catalogue, "not-assessed"), one case each. */
export const RULES: readonly ScenarioCase[] = [...VIRTUAL_MACHINES, ...ARC_SERVERS, ...LEGACY];

function arcWith(agentConfiguration: Readonly<Record<string, unknown>>): ScenarioCase['world'] {
  return world({ resources: [arcServer('arc-01', { properties: { agentConfiguration } })] });
}
