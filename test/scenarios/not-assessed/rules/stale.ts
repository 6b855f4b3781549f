import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { patchExtension } from '../../../support/world/extensions.ts';
import { installationRow } from '../../../support/world/graph-rows.ts';
import {
  arcServer,
  assessedInView,
  installedInView,
  virtualMachine,
} from '../../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const STALE = { machine: 'vm-01', verdict: 'found', cause: 'assessment-stale', otherCauses: [] } as const;
const NO_UPGRADE = /changed after|変更されています|reported itself anew|報告し直して/;

/** How the last assessment of a machine that has no fresh one is told. */
export const STALE_RULES: readonly ScenarioCase[] = [
  {
    ...STALE,
    name: 'an extension that upgraded itself since the last attempt is told of, by its own report',
    world: world({
      resources: [
        virtualMachine('vm-01', assessedInView('now-5d'), reportedAt('now-4d')),
        patchExtension(VM),
      ],
    }),
    advises: /(?:reported itself anew|報告し直して).*2026-11-16 09:00 UTC.*1\.6\.62/,
    evidence: { "properties.instanceView.extensions['WindowsPatchExtension'].typeHandlerVersion": '1.6.62' },
    actions: ['assess-now'],
  },
  {
    ...STALE,
    name: 'what is pasted of the service that was lost is evidence, and explained',
    asked: {
      text: 'why is vm-01 not assessed?',
      pasted: '/bin/bash: MsftLinuxPatchAutoAssess.sh: No such file or directory',
    },
    world: world({ resources: [virtualMachine('vm-01', assessedInView('now-5d')), patchExtension(VM)] }),
    advises: /systemctl status MsftLinuxPatchAutoAssess/,
    evidence: { text: '/bin/bash: MsftLinuxPatchAutoAssess.sh: No such file or directory' },
    actions: ['assess-now'],
  },
  {
    ...STALE,
    name: 'and by the activity log',
    world: world({
      resources: [
        virtualMachine('vm-01', assessedInView('now-5d'), reportedAt('now-20d')),
        patchExtension(VM),
      ],
      activityLog: [written('now-6d'), written('now-3d'), written('now-2d', 'Failed')],
    }),
    advises: /2026-11-17 09:00 UTC.*1\.6\.62/,
    evidence: { operationName: 'Microsoft.Compute/virtualMachines/extensions/write' },
  },
  {
    ...STALE,
    name: 'a change before the last attempt lost nothing',
    world: world({
      resources: [
        virtualMachine('vm-01', assessedInView('now-5d'), reportedAt('now-6d')),
        patchExtension(VM),
      ],
      activityLog: [written('now-6d')],
    }),
    saysNot: NO_UPGRADE,
  },
  {
    ...STALE,
    name: 'an activity log that may not be read leaves the extension report',
    world: world({
      resources: [
        virtualMachine('vm-01', assessedInView('now-5d'), reportedAt('now-4d')),
        patchExtension(VM),
      ],
      activityLog: [written('now-3d')],
      permissions: [
        {
          principal: 'bot',
          scope: '/',
          actions: ['*/read'],
          notActions: ['Microsoft.Insights/eventtypes/values/read'],
        },
      ],
    }),
    advises: /2026-11-16 09:00 UTC/,
  },
  {
    ...STALE,
    name: 'an installation of long ago began with the last assessment of a virtual machine',
    world: world({ resources: [virtualMachine('vm-01', installedInView('now-12d'))] }),
    says: /12 (days|日)/,
    evidence: { 'properties.instanceView.patchStatus.lastPatchInstallationSummary.status': 'Succeeded' },
  },
  {
    ...STALE,
    name: 'and of an Arc-enabled server, whose assessment Resource Graph has dropped',
    machine: 'arc-01',
    world: world({
      resources: [arcServer('arc-01')],
      resourceGraph: { patchinstallationresources: [installationRow(ARC, 'now-12d')] },
    }),
    says: /12 (days|日)/,
    evidence: { 'properties.status': 'Succeeded' },
  },
];

/** Change: the patch extension in the instance view, which last reported at `at`. */
function reportedAt(at: string) {
  const type = 'Microsoft.CPlat.Core.WindowsPatchExtension';
  const statuses = [{ code: 'ProvisioningState/succeeded', level: 'Info', time: at }];
  const extension = { name: 'WindowsPatchExtension', type, typeHandlerVersion: '1.6.62', statuses };
  return { properties: { instanceView: { extensions: [extension] } } };
}

function written(at: string, status = 'Succeeded') {
  const operation = 'Microsoft.Compute/virtualMachines/extensions/write';
  return {
    eventTimestamp: at,
    resourceId: `${VM}/extensions/WindowsPatchExtension`,
    subscriptionId: SUBSCRIPTION,
    operationName: { value: operation, localizedValue: operation },
    status: { value: status, localizedValue: status },
    caller: 'a0b1c2d3-0000-4000-8000-000000000001',
    correlationId: `written-${at}`,
  };
}
