import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { world } from '../../support/world/world.ts';
import {
  AZURE_MANAGED,
  arc,
  BY_OS,
  CUSTOMER_MANAGED,
  linux,
  MANUAL,
  NO_MODE,
  ON_ARC,
  ON_VM,
  SCOPE,
  tenant,
  VM,
  vm,
  windows,
} from './tenant.ts';

/** Modes, schedules and hotpatch that keep each other from patching, or patch twice. */
export const TWO_PATCH: readonly ScenarioCase[] = [
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
