import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { assessmentRow } from '../../../support/world/graph-rows.ts';
import { arcServer, assessmentMode, powerState, virtualMachine } from '../../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../../support/world/world.ts';

const ARC = machineId('arc-01', 'azure-arc');
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
