import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { assessmentRow } from '../../../support/world/graph-rows.ts';
import {
  arcServer,
  assessmentMode,
  createdAt,
  powerState,
  virtualMachine,
} from '../../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../../support/world/world.ts';
import { change } from '../../schedule-not-applied/records.ts';

const ARC = machineId('arc-01', 'azure-arc');
const MODE = 'properties.osProfile.windowsConfiguration.patchSettings.assessmentMode';
const UNREGISTERED = [{ subscriptionId: SUBSCRIPTION, registeredProviders: ['Microsoft.HybridCompute'] }];

/** Settings of the machine and its subscription, and the order of what holds. */
export const SETTINGS_RULES: readonly ScenarioCase[] = [
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
    advises: /osProfile/,
    evidence: { 'properties.osProfile': '(absent)' },
    actions: ['enable-periodic-assessment', 'assess-now'],
  },
  {
    name: 'who turned it off is told, where Resource Graph still has it',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessmentMode('ImageDefault'))],
      resourceGraph: {
        resourcechanges: [
          change(machineId('vm-01'), '2026-11-12T08:00:00Z', {
            [MODE]: ['ImageDefault', 'AutomaticByPlatform'],
          }),
          change(machineId('vm-01'), '2026-11-13T08:00:00Z', {
            [MODE]: ['AutomaticByPlatform', 'ImageDefault'],
          }),
        ],
      },
    }),
    verdict: 'found',
    cause: 'periodic-assessment-off',
    advises: /2026-11-13 08:00 UTC.*AutomaticByPlatform → ImageDefault/,
  },
  {
    name: 'turned on a few hours ago: the first assessment is waited for',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', createdAt('now-66d'))],
      resourceGraph: {
        resourcechanges: [
          change(machineId('vm-01'), '2026-11-20T05:00:00Z', {
            [MODE]: ['ImageDefault', 'AutomaticByPlatform'],
          }),
        ],
      },
    }),
    verdict: 'found',
    cause: 'never-assessed',
    severity: 'wait',
    says: /turned on 4 hours ago|4 時間前に有効/,
  },
  {
    name: 'turned on days ago: it does not arrive, and nothing is waited for',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', createdAt('now-66d'))],
      resourceGraph: {
        resourcechanges: [
          change(machineId('vm-01'), '2026-11-17T05:00:00Z', {
            [MODE]: ['ImageDefault', 'AutomaticByPlatform'],
          }),
        ],
      },
    }),
    verdict: 'found',
    cause: 'never-assessed',
    severity: 'act-now',
    saysNot: /turned on|有効になった/,
  },
  {
    name: 'of an Arc-enabled server another policy is told than of a virtual machine',
    machine: 'arc-01',
    world: world({ resources: [arcServer('arc-01', assessmentMode('ImageDefault'))] }),
    verdict: 'found',
    cause: 'periodic-assessment-off',
    advises: /Arc-enabled servers have a definition of their own|専用の定義/,
  },
  {
    name: 'the mode is compared without case',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', assessmentMode('automaticbyplatform'))] }),
    verdict: 'found',
    cause: 'never-assessed',
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
    name: "a virtual machine does not need its subscription's registration looked at",
    machine: 'vm-01',
    world: world({ subscriptions: UNREGISTERED, resources: [virtualMachine('vm-01')] }),
    verdict: 'found',
    cause: 'never-assessed',
  },
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
];
