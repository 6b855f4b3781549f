import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const TENANT = world({ resources: [virtualMachine('vm-01'), arcServer('arc-01')] });
const LINUX = world({
  resources: [
    virtualMachine('lnx-01', {
      properties: {
        storageProfile: { osDisk: { osType: 'Linux' } },
        osProfile: {
          windowsConfiguration: null,
          linuxConfiguration: {
            provisionVMAgent: true,
            patchSettings: { patchMode: 'AutomaticByPlatform', assessmentMode: 'AutomaticByPlatform' },
          },
        },
      },
    }),
  ],
});
const OF_ARC = `patchinstallationresources | where id startswith "${machineId('arc-01', 'azure-arc')}" | project status = tostring(properties.status)`;

export const cases: ActionCases = {
  golden: {
    en: 'install security updates on vm-01, no reboot, 2 hours',
    ja: 'vm-01 にセキュリティ更新をインストールして (再起動なし、2 時間)',
  },
  deeds: [
    {
      what: 'on a virtual machine',
      world: TENANT,
      ask: 'install security updates on vm-01, no reboot, 2 hours',
      calls: ['POST'],
      look: {
        get: `${machineId('vm-01')}/instanceView?api-version=2024-11-01`,
        field: 'patchStatus.lastPatchInstallationSummary.status',
      },
      before: undefined,
      after: 'Succeeded',
      isUndone: false,
    },
    {
      what: 'on an Arc-enabled server',
      world: TENANT,
      ask: 'install security updates on arc-01',
      calls: ['POST'],
      look: { query: OF_ARC },
      before: [],
      after: [{ status: 'Succeeded' }],
      isUndone: false,
    },
  ],
  refusals: [
    {
      why: 'the KB number that a finding gives is none',
      world: TENANT,
      ask: 'install updates on vm-01',
      given: { kb: ['abc'] },
      says: /"abc" is no KB number/,
    },
    {
      why: 'the KB number is none',
      world: TENANT,
      ask: 'install KB abc on vm-01',
      says: /"KB abc" is no KB number: six to eight digits, as in KB5031364/,
    },
    {
      why: 'one of the KB numbers is too short',
      world: TENANT,
      ask: 'install updates KB5031364 and KB12 on vm-01',
      says: /"KB12" is no KB number/,
    },
    {
      why: 'KB numbers are named for Linux',
      world: LINUX,
      ask: 'install KB5031364 on lnx-01',
      says: /Only KB numbers are named, which Linux does not have/,
    },
    {
      why: 'packages are named for Windows',
      world: TENANT,
      ask: 'install updates on vm-01, only package openssl*',
      says: /Only packages are named, which Windows does not have/,
    },
    {
      why: 'Linux has none of the class',
      world: LINUX,
      ask: 'install feature packs on lnx-01',
      says: /Linux has no updates of the class FeaturePack\. It has: Critical, Security, Other/,
    },
    {
      why: 'nine hours are too long',
      world: TENANT,
      ask: 'install security updates on vm-01, 9 hours',
      says: /nearest is 3 h 55 min/,
    },
    {
      why: 'half an hour is too short',
      world: TENANT,
      ask: 'install security updates on vm-01, 30 minutes',
      says: /nearest is 1 h 30 min/,
    },
    {
      why: 'the machine is stopped',
      world: world({ resources: [virtualMachine('vm-01', powerState('stopped'))] }),
      ask: 'install security updates on vm-01',
      says: /does not run: it is stopped \(still billed\)/,
    },
  ],
};
