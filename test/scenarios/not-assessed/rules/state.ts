import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { assessmentRow } from '../../../support/world/graph-rows.ts';
import {
  arcServer,
  assessedInView,
  guestAgent,
  powerState,
  virtualMachine,
} from '../../../support/world/machines.ts';
import { machineId, world } from '../../../support/world/world.ts';

/** What a machine and its agent must be like to be assessed. */
export const STATE_RULES: readonly ScenarioCase[] = [
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
    name: 'a machine that was made without an agent is told so',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', guestAgent(null), {
          properties: { osProfile: { windowsConfiguration: { provisionVMAgent: false } } },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'agent-not-ready',
    evidence: { 'properties.osProfile.windowsConfiguration.provisionVMAgent': 'false' },
  },
  {
    name: 'one that has an agent all the same is judged by that',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', {
          properties: { osProfile: { windowsConfiguration: { provisionVMAgent: false } } },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['agent-not-ready'],
  },
  {
    name: 'assessed, but the agent has fallen silent: fine for now',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', guestAgent({ statuses: [] }), assessedInView('now-20h'))],
    }),
    verdict: 'clear',
    severity: 'at-risk',
  },
  ...['Disconnected', 'Expired'].map(
    (status): ScenarioCase => ({
      name: `assessed, but the Arc agent is ${status} since: fine for now`,
      machine: 'arc-01',
      world: world({
        resources: [arcServer('arc-01', { properties: { status, lastStatusChange: 'now-5h' } })],
        resourceGraph: {
          patchassessmentresources: [assessmentRow(machineId('arc-01', 'azure-arc'), 'now-20h')],
        },
      }),
      verdict: 'clear',
      severity: 'at-risk',
      advises: new RegExp(`${status}.*azcmagent check`),
    }),
  ),
  {
    name: 'assessed, and the Arc agent is connected',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01', {
          properties: {
            osProfile: {
              windowsConfiguration: { patchSettings: { assessmentMode: 'AutomaticByPlatform' } },
            },
          },
        }),
      ],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(machineId('arc-01', 'azure-arc'), 'now-20h')],
      },
    }),
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'assessed, but the patch extension has failed since: fine for now',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', assessedInView('now-20h'), {
          properties: {
            instanceView: {
              extensions: [
                {
                  name: 'WindowsPatchExtension',
                  type: 'Microsoft.CPlat.Core.WindowsPatchExtension',
                  typeHandlerVersion: '1.5.81',
                  statuses: [
                    {
                      code: 'ProvisioningState/failed/1009',
                      level: 'Error',
                      message: 'Failed to install Plugin',
                      time: 'now-4h',
                    },
                  ],
                },
              ],
            },
          },
        }),
      ],
    }),
    verdict: 'clear',
    severity: 'at-risk',
    advises: /WindowsPatchExtension/,
  },
  {
    name: 'assessed and off since: its agent says nothing',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', powerState('deallocated'), guestAgent(null), assessedInView('now-20h')),
      ],
    }),
    verdict: 'clear',
    severity: 'fine',
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
    name: 'a server whose copy reports as it does is said to be cloned, with what parts the two',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01', {
          properties: {
            status: 'Disconnected',
            statusReason: 'Cloned',
            errorDetails: [{ code: 'AZCM0067', message: 'reported from another machine' }],
          },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'arc-disconnected',
    says: /Cloned; AZCM0067: reported from another machine/,
    advises: /--force-local-only/,
    evidence: { 'properties.statusReason': 'Cloned' },
  },
];
