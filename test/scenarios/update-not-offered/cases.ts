import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assessmentRow, pendingRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import { FOR_2019, missedElsewhere, NOVEMBER, OCTOBER, ON_WSUS, tenant, updateRow, VM } from './tenant.ts';

/** An update that is out, asked about on vm-02. */
export const NEW = {
  machine: 'vm-02',
  asked: { kb: ['5072033'] },
  of: { system: 'update-manager' },
} as const;
const OLD = { machine: 'vm-02', asked: { kb: ['5070000'] }, of: { system: 'update-manager' } } as const;

/** A row of Change Tracking's inventory of vm-02. */
const inventory = (SvcName: string) => ({
  TimeGenerated: 'now-3h',
  Computer: 'vm-02',
  ConfigDataType: 'WindowsServices',
  SvcName,
  SvcState: 'Running',
  _ResourceId: VM.toLowerCase(),
});

const LINUX = virtualMachine('vm-02', {
  properties: {
    storageProfile: { osDisk: { osType: 'Linux' }, imageReference: null },
    instanceView: { osName: 'ubuntu', osVersion: '22.04' },
  },
});

/** What is left of a server of Windows Server 2012 R2, without and with a licence for what comes out since. */
const FOR_2012 =
  '2026-11 Security Monthly Quality Rollup for Windows Server 2012 R2 for x64-based Systems (KB5072040)';
const unsupported = (esuProfile: JsonObject, publishedDateTime = '2026-11-10T18:00:00Z') =>
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
const UNLICENSED = {
  esuEligibility: 'Eligible',
  licenseAssignmentState: 'NotAssigned',
  esuKeyState: 'Inactive',
};
const OF_2012 = { machine: 'arc-02', asked: { kb: ['5072040'] }, of: { system: 'update-manager' } } as const;

/** What Update Manager has to say. */
export const CASES: readonly ScenarioCase[] = [
  {
    name: 'drivers are none of its updates',
    machine: 'vm-02',
    asked: { text: 'why are the driver updates of vm-02 not shown?' },
    of: { system: 'update-manager' },
    world: tenant({}),
    verdict: 'found',
    cause: 'not-served',
    severity: 'fine',
    evidence: { text: 'driver' },
    actions: [],
  },
  {
    name: 'nor is an Office that updates itself, whatever the update source',
    machine: 'vm-02',
    asked: { text: 'vm-02 に Office 2021 の更新が表示されない' },
    of: { system: 'update-manager' },
    world: tenant({ assessed: ON_WSUS }),
    verdict: 'found',
    cause: 'not-served',
    evidence: { text: 'Office 2021' },
  },
  {
    name: 'an update that is named by its number is judged by that',
    ...NEW,
    asked: { kb: ['5072033'], text: 'KB5072033 is not offered since the driver update of vm-02' },
    world: tenant({ assessed: ON_WSUS }),
    verdict: 'found',
    cause: 'wsus-managed',
    excludes: ['not-served'],
  },
  {
    ...NEW,
    name: 'it is offered after all',
    world: tenant({ pending: [NOVEMBER] }),
    verdict: 'clear',
    cause: null,
    severity: 'fine',
    says: /KB5072033.*2026-11-20 03:00 UTC|2026-11-20 03:00 UTC.*KB5072033/,
    evidence: { 'properties.patchName': NOVEMBER, 'properties.status': 'Succeeded' },
  },
  {
    machine: 'vm-02',
    asked: { kb: ['5068406'] },
    of: { system: 'update-manager' },
    name: 'an update of SQL Server: Azure sees neither the product nor whether Microsoft Update is asked for it',
    world: tenant({ elsewhere: [missedElsewhere('Security Update for SQL Server 2022 RTM CU (KB5068406)')] }),
    verdict: 'unknown',
    gaps: { platform: 'AZ_NO_DATA', 'run-updates-on-machine': 'AZ_NO_DATA' },
  },
  {
    ...OF_2012,
    name: 'its release is supported no longer, and it has no licence for what comes out since',
    world: unsupported(UNLICENSED),
    verdict: 'found',
    cause: 'esu-licence-missing',
    severity: 'fix-setting',
    otherCauses: [],
    evidence: { 'properties.licenseProfile.esuProfile.licenseAssignmentState': 'NotAssigned' },
    advises: /ESU/,
    actions: [],
  },
  {
    ...OF_2012,
    name: 'it has a licence',
    world: unsupported({ ...UNLICENSED, licenseAssignmentState: 'Assigned' }),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...OF_2012,
    name: 'it has a key of its own',
    world: unsupported({ ...UNLICENSED, esuKeyState: 'Active' }),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...OF_2012,
    name: 'the update is from when its release was supported',
    world: unsupported(UNLICENSED, '2023-09-12T17:00:00Z'),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...OF_2012,
    name: 'its release needs no licence',
    world: unsupported({ esuEligibility: 'Ineligible' }),
    verdict: 'unknown',
    excludes: ['esu-licence-missing'],
  },
  {
    ...NEW,
    name: 'WSUS had not approved it when Update Management last looked',
    world: tenant({
      assessed: ON_WSUS,
      tables: { Update: [updateRow(NOVEMBER, 'Needed', { Approved: false, ApprovalSource: 'WSUS' })] },
    }),
    verdict: 'found',
    cause: 'wsus-not-approved',
    severity: 'fix-setting',
    otherCauses: ['wsus-managed'],
    says: /WSUS.*KB5072033/,
    advises: /2024/,
    evidence: { Approved: 'false', ApprovalSource: 'WSUS', 'properties.patchServiceUsed': 'WU-WSUS' },
    actions: ['collect-guest-evidence'],
  },
  {
    ...NEW,
    name: 'updates come from WSUS, whose approvals Azure does not see',
    world: tenant({ assessed: ON_WSUS, elsewhere: [missedElsewhere(NOVEMBER)] }),
    verdict: 'found',
    cause: 'wsus-managed',
    severity: 'fix-setting',
    otherCauses: [],
    says: /WU-WSUS.*KB5072033/,
    advises: /reg query "HKLM.*UseWUServer/,
    evidence: { 'properties.patchServiceUsed': 'WU-WSUS' },
    gaps: {
      'pending-updates': 'AZ_NO_DATA',
      'configuration-manager-client': 'AZ_NO_DATA',
      'run-updates-on-machine': 'AZ_NO_DATA',
    },
    excludes: ['superseded', 'assessment-stale', 'not-applicable-os'],
    actions: ['collect-guest-evidence'],
  },
  {
    ...NEW,
    name: 'the WSUS server is that of Configuration Manager',
    world: tenant({
      assessed: ON_WSUS,
      elsewhere: [missedElsewhere(NOVEMBER)],
      tables: { ConfigurationData: [inventory('wuauserv'), inventory('CcmExec')] },
    }),
    verdict: 'found',
    cause: 'configuration-manager-managed',
    severity: 'fix-setting',
    says: /Configuration Manager/,
    evidence: { SvcName: 'CcmExec', 'properties.patchServiceUsed': 'WU-WSUS' },
    excludedBy: { 'wsus-managed': { SvcName: 'CcmExec' } },
  },
  {
    ...NEW,
    name: 'an inventory without the client leaves it to WSUS',
    world: tenant({ assessed: ON_WSUS, tables: { ConfigurationData: [inventory('wuauserv')] } }),
    verdict: 'found',
    cause: 'wsus-managed',
    excludedBy: { 'configuration-manager-managed': { 'SvcName, SoftwareName': '(absent)' } },
  },
  {
    ...OLD,
    name: 'the next month is pending',
    world: tenant({ pending: [NOVEMBER], elsewhere: [missedElsewhere(OCTOBER, 'now-40d')] }),
    verdict: 'found',
    cause: 'superseded',
    severity: 'fine',
    says: /KB5070000.*KB5072033/,
    evidence: { 'properties.patchName': OCTOBER },
    excludedBy: { 'wsus-managed': { 'properties.patchServiceUsed': 'WU' } },
    excludes: ['wsus-not-approved', 'configuration-manager-managed', 'assessment-stale', 'not-applicable-os'],
    actions: [],
  },
  {
    ...OLD,
    name: 'the next month is installed',
    world: tenant({
      installed: [runUpdateRow(VM, 'now-2d', NOVEMBER, 'Installed')],
      elsewhere: [missedElsewhere(OCTOBER, 'now-40d')],
    }),
    verdict: 'found',
    cause: 'superseded',
    says: /KB5072033.*2026-11-18 09:00 UTC/,
  },
  {
    ...OLD,
    name: 'the next month failed, so it takes no place',
    world: tenant({
      installed: [runUpdateRow(VM, 'now-2d', NOVEMBER, 'Failed')],
      elsewhere: [missedElsewhere(OCTOBER, 'now-40d')],
    }),
    verdict: 'unknown',
    excludes: ['superseded'],
    gaps: { 'run-updates-on-machine': 'AZ_NO_DATA' },
  },
  {
    ...NEW,
    name: 'a run installed it',
    world: tenant({ installed: [runUpdateRow(VM, 'now-2d', NOVEMBER, 'Installed')] }),
    verdict: 'found',
    cause: 'already-installed',
    severity: 'fine',
    says: /2026-11-18 09:00 UTC.*7ab4e662-1e69-4a6f-810a-2235168d2b60/,
    advises: /Get-HotFix -Id KB5072033/,
    evidence: { 'properties.installationState': 'Installed' },
    excludes: ['superseded', 'not-applicable-os'],
  },
  {
    ...NEW,
    name: 'Update Management saw it installed',
    world: tenant({ tables: { Update: [updateRow(NOVEMBER, 'Installed')] } }),
    verdict: 'found',
    cause: 'already-installed',
    evidence: { UpdateState: 'Installed' },
  },
  {
    ...NEW,
    name: 'published after the assessment',
    world: tenant({ elsewhere: [missedElsewhere(NOVEMBER, 'now-5h')] }),
    verdict: 'found',
    cause: 'assessment-stale',
    severity: 'act-now',
    says: /KB5072033.*2026-11-20 04:00 UTC.*2026-11-20 03:00 UTC/,
    evidence: { 'properties.publishedDateTime': '2026-11-20T04:00:00Z' },
    actions: ['assess-now'],
  },
  {
    ...NEW,
    name: 'never assessed',
    world: tenant({ assessed: [], elsewhere: [missedElsewhere(NOVEMBER)] }),
    verdict: 'found',
    cause: 'assessment-stale',
    gaps: { 'pending-updates': 'AZ_NO_DATA', 'run-updates-on-machine': 'AZ_NO_DATA' },
    says: /vm-02/,
  },
  {
    ...NEW,
    name: 'a failed assessment is no list',
    world: tenant({ assessed: [assessmentRow(VM, 'now-6h', { status: 'Failed' })] }),
    verdict: 'found',
    cause: 'assessment-stale',
  },
  {
    machine: 'vm-02',
    asked: { kb: ['5072032'] },
    name: 'for another release of Windows Server',
    world: tenant({ elsewhere: [missedElsewhere(FOR_2019)] }),
    verdict: 'found',
    cause: 'not-applicable-os',
    severity: 'fine',
    says: /KB5072032.*Windows Server 2019.*Windows Server 2022/,
    evidence: { 'properties.patchName': FOR_2019 },
    excludes: ['superseded', 'assessment-stale'],
  },
  {
    machine: 'vm-02',
    asked: { kb: ['5072032'] },
    name: 'for another release, by the image of a machine that reports nothing',
    world: tenant({
      machine: virtualMachine('vm-02', { properties: { instanceView: { osName: null } } }),
      elsewhere: [missedElsewhere(FOR_2019)],
    }),
    verdict: 'found',
    cause: 'not-applicable-os',
    evidence: {
      'properties.storageProfile.imageReference':
        'MicrosoftWindowsServer:WindowsServer:2022-datacenter-azure-edition',
    },
  },
  {
    machine: 'vm-02',
    asked: { kb: ['5072032'] },
    name: 'for another release, of a machine whose own is not to be seen',
    world: tenant({
      machine: virtualMachine('vm-02', {
        properties: { storageProfile: { imageReference: null }, instanceView: { osName: null } },
      }),
      elsewhere: [missedElsewhere(FOR_2019)],
    }),
    verdict: 'unknown',
    gaps: { platform: 'AZ_NO_DATA', 'run-updates-on-machine': 'AZ_NO_DATA' },
  },
  {
    ...NEW,
    name: 'a KB number on Linux',
    world: tenant({ machine: LINUX, assessed: [assessmentRow(VM, 'now-6h', { patchServiceUsed: 'APT' })] }),
    verdict: 'found',
    cause: 'not-applicable-os',
    says: /Linux/,
    excludedBy: { 'wsus-managed': { 'properties.patchServiceUsed': 'APT' } },
  },
  {
    ...NEW,
    name: 'nothing on record of it: the catalog knows what it is for',
    world: tenant({}),
    verdict: 'unknown',
    gaps: { 'named-updates': 'AZ_NO_DATA', 'run-updates-on-machine': 'AZ_NO_DATA' },
    excludes: ['wsus-not-approved', 'wsus-managed', 'configuration-manager-managed', 'assessment-stale'],
  },
  {
    name: 'no update is named: which one is to be said',
    world: tenant({}),
    machine: 'vm-02',
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
    excludes: ['wsus-managed', 'assessment-stale'],
  },
  {
    name: 'no update is named, and they come from WSUS',
    world: tenant({ assessed: ON_WSUS }),
    machine: 'vm-02',
    verdict: 'found',
    cause: 'wsus-managed',
  },
  {
    name: 'two updates, a finding each',
    world: tenant({ pending: [NOVEMBER], elsewhere: [missedElsewhere(OCTOBER, 'now-40d')] }),
    machine: 'vm-02',
    asked: { kb: ['5072033', '5070000'] },
    of: { subject: 'KB5070000' },
    verdict: 'found',
    cause: 'superseded',
  },
  {
    ...NEW,
    name: 'Resource Graph may not be read',
    world: tenant({ faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: VM.toLowerCase(),
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_FORBIDDEN' },
  },
];
