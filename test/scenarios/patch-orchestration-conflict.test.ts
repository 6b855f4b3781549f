import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { patchOrchestrationConflict } from '../../src/scenarios/patch-orchestration-conflict/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
const WEEKLY = maintenanceConfiguration('weekly');

const CUSTOMER_MANAGED = windows({
  patchMode: 'AutomaticByPlatform',
  automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
});
const AZURE_MANAGED = windows({ patchMode: 'AutomaticByPlatform' });
const BY_OS = windows({ patchMode: 'AutomaticByOS' });
const MANUAL = windows({ patchMode: 'Manual' });
const NO_MODE = windows({ patchMode: null });

/** Change: the machine comes from a version of a gallery image. */
const OWN_IMAGE = {
  properties: {
    storageProfile: {
      imageReference: {
        id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-img/providers/Microsoft.Compute/galleries/corp/images/base/versions/1.0.0`,
        publisher: null,
        offer: null,
        sku: null,
        version: null,
      },
    },
  },
};

const ARC_BY_OS = windows({ patchMode: 'AutomaticByOS' });

/** A schedule whose window has an end; its times are of UTC. */
function ended(name: string, expirationDateTime = '2026-11-01 00:00'): JsonObject {
  return maintenanceConfiguration(name, {
    properties: { maintenanceWindow: { expirationDateTime, timeZone: 'UTC' } },
  });
}

/** Change: patch settings of a Windows machine. */
function windows(patchSettings: JsonObject): JsonObject {
  return { properties: { osProfile: { windowsConfiguration: { patchSettings } } } };
}

/** Change: a Linux machine with those patch settings. */
function linux(patchSettings: JsonObject): JsonObject {
  return {
    properties: {
      storageProfile: { osDisk: { osType: 'Linux' } },
      osProfile: { windowsConfiguration: null, linuxConfiguration: { patchSettings } },
    },
  };
}

function tenant(machine: JsonObject, ...more: readonly JsonObject[]): World {
  return world({ resources: [machine, WEEKLY, ...more] });
}

const vm = (...changes: readonly JsonObject[]) => virtualMachine('vm-01', ...changes);
const arc = (...changes: readonly JsonObject[]) => arcServer('arc-01', ...changes);
const ON_VM = assignment(VM, 'weekly');
const ON_ARC = assignment(ARC, 'weekly');

const CASES: readonly ScenarioCase[] = [
  {
    name: 'customer managed, no schedule',
    world: tenant(vm(CUSTOMER_MANAGED)),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
    severity: 'act-now',
    otherCauses: [],
    excludes: ['schedule-ignored', 'hotpatch-needs-platform-mode'],
    actions: ['assign-schedule', 'install-updates'],
    evidence: {
      'properties.osProfile.windowsConfiguration.patchSettings.automaticByPlatformSettings.bypassPlatformSafetyChecksOnUserSchedule':
        'true',
    },
  },
  {
    name: 'customer managed, and a dynamic scope that passes it over: the failing term is told',
    world: tenant(vm(CUSTOMER_MANAGED), assignment(SCOPE, 'weekly', { osTypes: ['Linux'] })),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
    advises: /os-type Linux ≠ windows/,
  },
  {
    name: "left to the platform, which takes no image of one's own",
    world: tenant(vm(AZURE_MANAGED, OWN_IMAGE)),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
    says: /image of your own|独自のイメージ/,
    actions: ['use-customer-managed-schedules', 'assign-schedule'],
  },
  {
    name: "an image of one's own and a schedule in its mode",
    world: tenant(vm(CUSTOMER_MANAGED, OWN_IMAGE), ON_VM),
    machine: 'vm-01',
    verdict: 'clear',
    says: /weekly/,
  },
  {
    name: 'manual, no schedule',
    world: tenant(vm(MANUAL)),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
  },
  {
    name: 'created without automatic updates and no mode: manual, no schedule',
    world: tenant(
      vm(NO_MODE, { properties: { osProfile: { windowsConfiguration: { enableAutomaticUpdates: false } } } }),
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
  },
  {
    name: 'customer managed, with a schedule of its own',
    world: tenant(vm(CUSTOMER_MANAGED), ON_VM),
    machine: 'vm-01',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
    says: /weekly/,
  },
  {
    name: 'customer managed, taken by a dynamic scope',
    world: tenant(vm(CUSTOMER_MANAGED), assignment(SCOPE, 'weekly', { osTypes: ['Windows'] })),
    machine: 'vm-01',
    verdict: 'clear',
    says: /weekly/,
  },
  {
    name: 'a schedule for hosts is none for guests',
    world: world({
      resources: [
        vm(CUSTOMER_MANAGED),
        maintenanceConfiguration('weekly', { properties: { maintenanceScope: 'Host' } }),
        ON_VM,
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
    advises: /weekly .*maintenanceScope/,
    evidence: { 'properties.maintenanceScope': 'Host' },
  },
  {
    name: 'the only schedule has ended',
    world: world({ resources: [vm(CUSTOMER_MANAGED), ended('weekly'), ON_VM] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
    severity: 'act-now',
    otherCauses: [],
    says: /weekly.*2026-11-01 00:00 UTC/,
    evidence: { 'properties.maintenanceWindow.expirationDateTime': '2026-11-01 00:00' },
  },
  {
    name: 'a schedule that ends just now has ended',
    world: world({ resources: [vm(CUSTOMER_MANAGED), ended('weekly', '2026-11-20 09:00'), ON_VM] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
  },
  {
    name: 'a schedule that ends in a minute goes on',
    world: world({ resources: [vm(CUSTOMER_MANAGED), ended('weekly', '2026-11-20 09:01'), ON_VM] }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'one schedule has ended, another goes on: that one patches',
    world: tenant(vm(CUSTOMER_MANAGED), ended('old'), ON_VM, assignment(VM, 'old')),
    machine: 'vm-01',
    verdict: 'clear',
    says: /weekly/,
  },
  {
    name: 'manual, and the schedule has ended',
    world: world({ resources: [vm(MANUAL), ended('weekly'), ON_VM] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nobody-patches',
    otherCauses: ['schedule-ignored'],
  },
  {
    name: 'azure managed, and the schedule has ended: it keeps the platform away all the same',
    world: world({ resources: [vm(AZURE_MANAGED), ended('weekly'), ON_VM] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-ignored',
  },
  {
    name: 'Windows patches itself, and the schedule has ended',
    world: world({ resources: [vm(BY_OS), ended('weekly'), ON_VM] }),
    machine: 'vm-01',
    verdict: 'clear',
    advises: /weekly/,
  },
  {
    name: 'an Arc-enabled server that its system patches, and the schedule has ended',
    world: world({ resources: [arc(ARC_BY_OS), ended('weekly'), ON_ARC] }),
    machine: 'arc-01',
    verdict: 'clear',
    advises: /weekly/,
  },
  {
    name: 'what is assigned is not in sight: nobody can tell what it does',
    world: world({ resources: [vm(CUSTOMER_MANAGED), ON_VM] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { schedules: 'AZ_NOT_FOUND' },
  },
  ...(
    [
      ['azure managed', AZURE_MANAGED],
      ['by the operating system', BY_OS],
      ['manual', MANUAL],
      ['no mode, which is Windows automatic updates', NO_MODE],
    ] as const
  ).map(
    ([mode, change]): ScenarioCase => ({
      name: `${mode}, with a schedule`,
      world: tenant(vm(change), ON_VM),
      machine: 'vm-01',
      verdict: 'found',
      cause: 'schedule-ignored',
      severity: 'fix-setting',
      says: /weekly/,
      actions: ['use-customer-managed-schedules', 'unassign-schedule'],
      evidence: {
        'properties.maintenanceConfigurationId': `${SCOPE}/resourceGroups/rg-schedules/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`,
      },
    }),
  ),
  {
    name: 'each schedule is judged for itself',
    world: tenant(vm(BY_OS), ON_VM, maintenanceConfiguration('monthly'), assignment(VM, 'monthly')),
    machine: 'vm-01',
    of: { subject: 'monthly' },
    verdict: 'found',
    cause: 'schedule-ignored',
    says: /monthly/,
  },
  {
    name: 'the schedule that is named is judged alone',
    world: tenant(vm(BY_OS), ON_VM, maintenanceConfiguration('monthly'), assignment(VM, 'monthly')),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'schedule-ignored',
    says: /weekly/,
  },
  {
    name: 'hotpatch beside customer managed schedules: a choice, no button',
    world: tenant(vm(CUSTOMER_MANAGED, windows({ enableHotpatching: true })), ON_VM),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'hotpatch-needs-platform-mode',
    actions: [],
    excludes: ['nobody-patches', 'schedule-ignored'],
  },
  {
    name: 'hotpatch by the platform beside a schedule: the schedule may go, the setting is not offered',
    world: tenant(vm(AZURE_MANAGED, windows({ enableHotpatching: true })), ON_VM),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-ignored',
    advises: /enableHotpatching false|enableHotpatching を false/,
    actions: ['unassign-schedule'],
  },
  {
    name: 'hotpatch with Windows automatic updates',
    world: tenant(vm(BY_OS, windows({ enableHotpatching: true }))),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'hotpatch-needs-platform-mode',
  },
  {
    name: 'hotpatch by the platform',
    world: tenant(vm(AZURE_MANAGED, windows({ enableHotpatching: true }))),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'Windows automatic updates, no schedule: Windows patches itself',
    world: tenant(vm(BY_OS)),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'image default, no schedule: the distribution decides, which is not visible',
    world: tenant(vm(linux({ patchMode: 'ImageDefault' }))),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
    advises: /unattended-upgrades/,
  },
  {
    name: 'image default with a schedule',
    world: tenant(vm(linux({ patchMode: 'ImageDefault' })), ON_VM),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-ignored',
  },
  {
    name: 'an Arc-enabled server that Windows and a schedule patch',
    world: tenant(arc(BY_OS), ON_ARC),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'os-and-platform-both',
    severity: 'at-risk',
    excludes: ['nobody-patches'],
  },
  {
    name: 'an Arc-enabled server with a schedule: what its system does by itself is not visible',
    world: tenant(arc(), ON_ARC),
    machine: 'arc-01',
    verdict: 'clear',
    severity: 'fine',
    advises: /reg query/,
  },
  {
    name: 'an Arc-enabled server without schedule and mode: its system decides',
    world: tenant(arc()),
    machine: 'arc-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'an Arc-enabled server on manual without schedule',
    world: tenant(arc(MANUAL)),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'nobody-patches',
  },
  {
    name: 'nothing is to be installed on an Arc-enabled server that is not connected',
    world: tenant(arc(MANUAL, { properties: { status: 'Expired' } })),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'nobody-patches',
    actions: ['assign-schedule'],
  },
  {
    name: 'schedules that may not be read are a gap',
    world: world({
      resources: [vm(CUSTOMER_MANAGED)],
      faults: [{ api: 'resource-graph', status: 403 }],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { schedules: 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows is patched by nothing of Azure',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];

describe('patch-orchestration-conflict', () => {
  proveScenario(patchOrchestrationConflict, CASES, []);
});
