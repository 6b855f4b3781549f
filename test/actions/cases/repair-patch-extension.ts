import { patchExtension } from '../../support/world/extensions.ts';
import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const FAILED = { provisioningState: 'Failed' };
const ASK = 'reinstall the patch extension on vm-01';
const TENANT = world({
  resources: [
    virtualMachine('vm-01'),
    arcServer('arc-01'),
    patchExtension(VM, FAILED),
    patchExtension(ARC, FAILED),
  ],
});
const stateOf = (id: string) => ({
  query: `resources | where id startswith "${id}/extensions/" | project state = tostring(properties.provisioningState)`,
});

const ASSESSED = {
  get: `${VM}/instanceView?api-version=2024-11-01`,
  field: 'patchStatus.availablePatchSummary.status',
};

export const cases: ActionCases = {
  golden: {
    en: 'reinstall the patch extension on vm-01 and arc-01',
    ja: 'vm-01 と arc-01 の更新用拡張機能を再インストールして',
  },
  deeds: [
    {
      what: 'the failed extension of a virtual machine is made anew',
      world: TENANT,
      ask: ASK,
      calls: ['DELETE', 'POST'],
      look: stateOf(VM),
      before: [{ state: 'Failed' }],
      after: [{ state: 'Succeeded' }],
      isUndone: false,
    },
    {
      what: 'the machine is assessed',
      world: TENANT,
      ask: ASK,
      calls: ['DELETE', 'POST'],
      look: ASSESSED,
      before: undefined,
      after: 'Succeeded',
      isUndone: false,
    },
    {
      what: 'that of an Arc-enabled server',
      world: TENANT,
      ask: 'reinstall the patch extension on arc-01',
      calls: ['DELETE', 'POST'],
      look: stateOf(ARC),
      before: [{ state: 'Failed' }],
      after: [{ state: 'Succeeded' }],
      isUndone: false,
    },
    {
      what: 'one that has not failed, where it is asked for all the same',
      world: world({ resources: [virtualMachine('vm-01'), patchExtension(VM)] }),
      ask: ASK,
      calls: ['DELETE', 'POST'],
      look: ASSESSED,
      before: undefined,
      after: 'Succeeded',
      isUndone: false,
    },
  ],
  refusals: [
    {
      why: 'there is none',
      world: world({ resources: [virtualMachine('vm-01')] }),
      ask: ASK,
      says: /no patch extension: there is nothing to delete/,
    },
    {
      why: 'there is none of that name',
      world: TENANT,
      ask: ASK,
      given: { extension: ['LinuxPatchExtension'] },
      says: /no patch extension named LinuxPatchExtension/,
    },
    {
      why: 'the machine is stopped',
      world: world({
        resources: [virtualMachine('vm-01', powerState('stopped')), patchExtension(VM, FAILED)],
      }),
      ask: ASK,
      says: /does not run/,
    },
    {
      why: 'the Arc-enabled server is not connected',
      world: world({
        resources: [
          arcServer('arc-01', { properties: { status: 'Disconnected' } }),
          patchExtension(ARC, FAILED),
        ],
      }),
      ask: 'reinstall the patch extension on arc-01',
      says: /not connected/,
    },
    {
      why: 'the machine forbids extensions',
      world: world({
        resources: [
          virtualMachine('vm-01', { properties: { osProfile: { allowExtensionOperations: false } } }),
          patchExtension(VM, FAILED),
        ],
      }),
      ask: ASK,
      says: /allows no changes of extensions/,
    },
  ],
};
