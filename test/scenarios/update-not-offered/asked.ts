import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import { VM } from './tenant.ts';

/** An update that is out, asked about on vm-02. */
export const NEW = {
  machine: 'vm-02',
  asked: { kb: ['5072033'] },
  of: { system: 'update-manager' },
} as const;
export const OLD = {
  machine: 'vm-02',
  asked: { kb: ['5070000'] },
  of: { system: 'update-manager' },
} as const;

/** A row of Change Tracking's inventory of vm-02. */
export const inventory = (SvcName: string) => ({
  TimeGenerated: 'now-3h',
  Computer: 'vm-02',
  ConfigDataType: 'WindowsServices',
  SvcName,
  SvcState: 'Running',
  _ResourceId: VM.toLowerCase(),
});

export const LINUX = virtualMachine('vm-02', {
  properties: {
    storageProfile: { osDisk: { osType: 'Linux' }, imageReference: null },
    instanceView: { osName: 'ubuntu', osVersion: '22.04' },
  },
});

/** What is left of a server of Windows Server 2012 R2, without and with a licence for what comes out since. */
export const FOR_2012 =
  '2026-11 Security Monthly Quality Rollup for Windows Server 2012 R2 for x64-based Systems (KB5072040)';
export const unsupported = (esuProfile: JsonObject, publishedDateTime = '2026-11-10T18:00:00Z') =>
  world({
    resources: [
      arcServer('arc-02', {
        properties: { osSku: 'Windows Server 2012 R2 Standard', licenseProfile: { esuProfile } },
      }),
      arcServer('arc-fine'),
    ],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(machineId('arc-02', 'azure-arc'), 'now-6h'),
        assessmentRow(machineId('arc-fine', 'azure-arc'), 'now-5h'),
        pendingRow(machineId('arc-fine', 'azure-arc'), 'now-5h', FOR_2012, { publishedDateTime }),
      ],
    },
  });
export const UNLICENSED = {
  esuEligibility: 'Eligible',
  licenseAssignmentState: 'NotAssigned',
  esuKeyState: 'Inactive',
};
export const OF_2012 = {
  machine: 'arc-02',
  asked: { kb: ['5072040'] },
  of: { system: 'update-manager' },
} as const;
