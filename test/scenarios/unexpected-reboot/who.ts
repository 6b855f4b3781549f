import type { ScenarioCase } from '../../support/expected-finding.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { ARC, annotation, operation, run, tenant, twoNights, weekly } from './tenant.ts';

/** The platform, somebody, or the machine itself. */
export const WHO_RESTARTED: readonly ScenarioCase[] = [
  {
    name: 'planned maintenance of the platform',
    world: tenant({
      annotations: [
        annotation('VirtualMachineRebootInitiatedForPlannedMaintenance', 'Platform Initiated', 'now-3h', {
          category: 'Planned',
        }),
      ],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'platform-maintenance',
    severity: 'at-risk',
    evidence: {
      'properties.annotationName': 'VirtualMachineRebootInitiatedForPlannedMaintenance',
      'properties.category': 'Planned',
    },
    excludes: ['schedule-allows-reboot', 'user-initiated', 'guest-initiated'],
  },
  {
    name: 'a host that failed, hours after a run that restarted too',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run()],
      annotations: [
        annotation('VirtualMachineHostRebootedForRepair', 'Platform-Initiated', 'now-2h', {
          category: 'Unplanned',
        }),
      ],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'platform-maintenance',
    excludes: ['schedule-allows-reboot'],
  },
  {
    name: 'the night of the run is asked about, not the host that failed since',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run({ startDateTime: 'now-34h', lastModifiedDateTime: 'now-33h' })],
      annotations: [
        annotation('VirtualMachineHostRebootedForRepair', 'Platform-Initiated', 'now-2h', {
          category: 'Unplanned',
        }),
      ],
    }),
    machine: 'vm-05',
    asked: { range: { kind: 'day', day: '2026-11-19' } },
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'the schedule has run again since, without a restart: the run that the restart fell into counts',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: twoNights('Completed'),
      annotations: [annotation('VirtualMachineRestarted', 'VM-initiated', '2026-11-18T22:40:00Z')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    says: /2026-11-18 22:00 UTC/,
    evidence: { 'properties.rebootStatus': 'Completed' },
    otherCauses: [],
    excludes: ['guest-initiated'],
  },
  {
    name: 'the same where the record of that run does not say whether it restarted',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: twoNights(null),
      annotations: [annotation('VirtualMachineRestarted', 'Customer Initiated', '2026-11-18T23:10:00Z')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    excludes: ['user-initiated'],
  },
  {
    name: 'between two runs the machine restarted itself: the run before it is what excludes the schedule',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: twoNights('Completed'),
      annotations: [annotation('VirtualMachineRestarted', 'VM-initiated', '2026-11-19T12:00:00Z')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    excludedBy: { 'schedule-allows-reboot': { 'properties.rebootStatus': 'Completed' } },
  },
  {
    name: 'of an Arc-enabled server an earlier run is all that is on record of a restart',
    world: tenant({
      machine: arcServer('arc-05'),
      schedule: weekly('Always'),
      runs: twoNights('Completed', ARC),
    }),
    machine: 'arc-05',
    asked: { scope: 'fleet' },
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'a run that is named by its id is judged, whatever has restarted the machine in another',
    world: tenant({ schedule: weekly('IfRequired'), runs: twoNights('Completed') }),
    machine: 'vm-05',
    asked: { run: '7ab4e662-1e69-4a6f-810a-2235168d2b60' },
    verdict: 'unknown',
    gaps: { 'restart-annotations': 'AZ_NO_DATA' },
  },
  {
    name: 'a freeze restarts nothing',
    world: tenant({
      annotations: [annotation('LiveMigrationSucceeded', 'Platform Initiated', 'now-2h')],
    }),
    machine: 'vm-05',
    verdict: 'unknown',
    gaps: { 'restart-annotations': 'AZ_NO_DATA' },
    excludes: ['platform-maintenance'],
  },
  {
    name: 'somebody restarted it: the activity log has the name',
    world: tenant({
      annotations: [
        annotation('VirtualMachineRebootInitiatedByControlPlane', 'Customer Initiated', 'now-3h'),
      ],
      keys: { activityLog: [operation('restart', 'now-3h', 'aoi@contoso.com')] },
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
    says: /aoi@contoso\.com/,
    evidence: { caller: 'aoi@contoso.com' },
  },
  {
    name: 'an application without a name powered it off',
    world: tenant({ keys: { activityLog: [operation('powerOff', 'now-3h', null)] } }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
  },
  {
    name: 'Resource Health puts it down to a user, in the older spelling',
    world: tenant({ annotations: [annotation('VirtualMachineRestarted', 'User-initiated', 'now-3h')] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
    excludes: ['platform-maintenance', 'guest-initiated'],
  },
  {
    name: 'an operation that failed restarted nothing',
    world: tenant({ keys: { activityLog: [operation('restart', 'now-3h', 'aoi@contoso.com', 'Failed')] } }),
    machine: 'vm-05',
    verdict: 'unknown',
    gaps: { 'restart-annotations': 'AZ_NO_DATA' },
    says: /vm-05/,
  },
  {
    name: 'a restart from the inside under a name that Azure has added since',
    world: tenant({ annotations: [annotation('VirtualMachineGuestRebooted', 'VM Initiated', 'now-3h')] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    says: /2026-11-20 06:00 UTC/,
  },
  {
    name: 'a crash of the operating system',
    world: tenant({ annotations: [annotation('VirtualMachineCrashed', 'VM Initiated', 'now-3h')] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    severity: 'fix-setting',
    says: /crashed|クラッシュ/,
    saysNot: /who or what asked|要求した操作または/,
    advises: /MEMORY\.DMP/,
    excludes: ['user-initiated'],
  },
  {
    name: 'a crash of Linux: other commands',
    world: tenant({
      machine: virtualMachine('vm-05', {
        properties: {
          storageProfile: { osDisk: { osType: 'Linux' } },
          osProfile: { windowsConfiguration: null },
        },
      }),
      annotations: [annotation('VirtualMachineCrashed', 'VM Initiated', 'now-3h')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    advises: /\/var\/crash/,
  },
  {
    name: 'in a run whose schedule forbids it, Windows restarted itself',
    world: tenant({ runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    otherCauses: [],
    advises: /1074/,
    excludedBy: { 'schedule-allows-reboot': { 'properties.installPatches.rebootSetting': 'Never' } },
  },
  {
    name: 'what Resource Health notes of the restart that an allowed run did is that run',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run()],
      annotations: [annotation('VirtualMachineRebootInitiatedFromGuest', 'VM-initiated', 'now-570m')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    otherCauses: [],
    excludes: ['guest-initiated'],
  },
  {
    name: 'a crash in an allowed run is a crash',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run()],
      annotations: [annotation('VirtualMachineCrashed', 'VM-initiated', 'now-570m')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    otherCauses: ['guest-initiated'],
  },
  {
    name: 'during a run that did not restart the machine, somebody inside did',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run({ rebootStatus: 'NotNeeded' })],
      annotations: [annotation('VirtualMachineStoppedInternally', 'VM-initiated', 'now-570m')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    excludes: ['schedule-allows-reboot'],
  },
  {
    name: 'an Arc-enabled server, of which Azure records no restart',
    world: tenant({
      machine: arcServer('arc-05', {
        properties: { osType: 'linux', osProfile: { windowsConfiguration: null } },
      }),
    }),
    machine: 'arc-05',
    verdict: 'unknown',
    gaps: { 'restart-annotations': 'AZ_NO_DATA' },
  },
];
