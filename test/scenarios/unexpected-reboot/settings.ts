import type { ScenarioCase } from '../../support/expected-finding.ts';
import { changed } from '../../support/world/changed.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { ARC, own, run, tenant, weekly } from './tenant.ts';

/** Change: hotpatch is on. */
const HOTPATCH = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { enableHotpatching: true } } } },
};
/** 30 days before the question, in a month of a planned baseline. */
const IN_OCTOBER = { startDateTime: '2026-10-25T22:00:00Z', lastModifiedDateTime: '2026-10-25T23:00:00Z' };

/** What the schedule and the virtual machine allow. */
export const REBOOT_SETTINGS: readonly ScenarioCase[] = [
  {
    name: 'the schedule restarts where it is needed',
    world: tenant({ schedule: weekly('IfRequired'), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    severity: 'fix-setting',
    otherCauses: [],
    evidence: {
      'properties.installPatches.rebootSetting': 'IfRequired',
      'properties.rebootStatus': 'Completed',
    },
    excludes: ['vm-setting-allows-reboot', 'platform-maintenance', 'user-initiated', 'guest-initiated'],
  },
  {
    name: 'on which clock the window of the schedule opened is said',
    world: tenant({
      schedule: changed(weekly('IfRequired'), [
        {
          properties: {
            maintenanceWindow: {
              startDateTime: '2026-11-01 23:00',
              timeZone: 'UTC',
              recurEvery: 'Day',
            },
          },
        },
      ]),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    advises: /2026-11-19 23:00 \+00:00.*\(UTC\)/,
    evidence: { 'properties.maintenanceWindow.timeZone': 'UTC' },
  },
  {
    name: 'a run outside of the windows that are set now: nothing is said of one',
    world: tenant({ schedule: weekly('IfRequired'), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    saysNot: /time zone|タイム ゾーン/,
  },
  {
    name: 'the schedule always restarts, spelt as older configurations have it',
    world: tenant({ schedule: weekly('AlwaysReboot'), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    says: /Always(?!Reboot)/,
  },
  {
    name: 'a schedule that states nothing has the default',
    world: tenant({ schedule: weekly(null), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    evidence: { 'properties.installPatches.rebootSetting': '(absent)' },
  },
  {
    name: 'a run that names no schedule is of the one that covers the machine',
    world: tenant({ schedule: weekly('IfRequired'), runs: [run({ maintenanceRunId: null })] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'an Arc-enabled server that its schedule restarts',
    world: tenant({ machine: arcServer('arc-05'), schedule: weekly('Always'), runs: [run({}, ARC)] }),
    machine: 'arc-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'the schedule forbids it, the setting of the virtual machine wins',
    world: tenant({
      machine: virtualMachine('vm-05', own('IfRequired')),
      schedule: weekly('NeverReboot'),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'vm-setting-allows-reboot',
    excludedBy: { 'schedule-allows-reboot': { 'properties.installPatches.rebootSetting': 'NeverReboot' } },
    says: /weekly/,
    advises:
      /az vm update --subscription "[-0-9a-f]{36}" --resource-group "rg-test" --name "vm-05" --set osProfile\.windowsConfiguration/,
  },
  {
    name: 'both allow it',
    world: tenant({
      machine: virtualMachine('vm-05', own('Always')),
      schedule: weekly('IfRequired'),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    otherCauses: ['vm-setting-allows-reboot'],
  },
  {
    name: 'the virtual machine forbids it, so the schedule that allows it was not it',
    world: tenant({
      machine: virtualMachine('vm-05', own('Never')),
      schedule: weekly('IfRequired'),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    excludes: ['schedule-allows-reboot', 'vm-setting-allows-reboot'],
  },
  {
    name: 'with hotpatch, in the month of a baseline: it needs its restart, so Never is not advised',
    world: tenant({
      machine: virtualMachine('vm-05', own('IfRequired'), HOTPATCH),
      runs: [run(IN_OCTOBER)],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'vm-setting-allows-reboot',
    severity: 'at-risk',
    advises: /2026-10.*2027-01/,
    saysNot: /az vm update/,
    evidence: { 'properties.osProfile.windowsConfiguration.patchSettings.enableHotpatching': 'true' },
  },
  {
    name: 'the same by a schedule, of an Arc-enabled server',
    world: tenant({
      machine: arcServer('arc-05', HOTPATCH),
      schedule: weekly('Always'),
      runs: [run(IN_OCTOBER, ARC)],
    }),
    machine: 'arc-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    severity: 'at-risk',
    advises: /2026-10.*2027-01/,
  },
  {
    name: 'with hotpatch, in a month of hotpatches: no restart is planned',
    world: tenant({ machine: virtualMachine('vm-05', own('IfRequired'), HOTPATCH), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'vm-setting-allows-reboot',
    severity: 'fix-setting',
    advises: /rebootSetting=Never/,
  },
];
