import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { scheduleNotApplied } from '../../src/scenarios/schedule-not-applied/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
import { proveScenario, type ScenarioCase, type Threshold } from '../support/scenario-harness.ts';
import { installationRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, createdAt, powerState, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';
import { LEFT_OUT_BY_DEPLOYMENT, LEGACY_CASES } from './schedule-not-applied/legacy.ts';
import {
  annotation,
  change,
  correlationId,
  machineRun,
  scheduleRun,
} from './schedule-not-applied/records.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
const ASKER = '5f7e0c1a-6c0f-4d5c-9a53-8d1e6a4b2c10';
const CUSTOMER_MANAGED = {
  properties: {
    timeCreated: '2026-01-01T00:00:00Z',
    osProfile: {
      windowsConfiguration: {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
    },
  },
};
const MODE = 'properties.osProfile.windowsConfiguration.patchSettings.patchMode';
const PROD = { tagSettings: { tags: { env: ['prod'] }, filterOperator: 'All' } };

const vm = (...changes: readonly JsonObject[]) => virtualMachine('vm-01', CUSTOMER_MANAGED, ...changes);
const arc = (...changes: readonly JsonObject[]) => arcServer('arc-01', ...changes);
const tagged = (env: string) => ({ tags: { env } });
const WEEKLY = maintenanceConfiguration('weekly');
const windowOf = (maintenanceWindow: JsonObject) =>
  maintenanceConfiguration('weekly', { properties: { maintenanceWindow } });
const ON_VM = assignment(VM, 'weekly');
const ON_ARC = assignment(ARC, 'weekly');
const DYNAMIC = assignment(SCOPE, 'weekly', PROD);

interface Rows {
  readonly runs?: readonly JsonObject[];
  readonly changes?: readonly JsonObject[];
  readonly health?: readonly JsonObject[];
  readonly installations?: readonly JsonObject[];
  readonly roles?: readonly JsonObject[];
  readonly pending?: readonly JsonObject[];
}

/** A tenant of those resources, beside a machine that is fine, and rows of Resource Graph. */
function tenant(resources: readonly JsonObject[], rows: Rows = {}, keys: JsonObject = {}): World {
  const fine = virtualMachine('vm-fine', CUSTOMER_MANAGED);
  const fineId = machineId('vm-fine');
  const areFine = [fine, assignment(fineId, 'weekly')];
  return world({
    resources: [...resources, ...areFine],
    resourceGraph: {
      maintenanceresources: [machineRun(fineId, 'weekly'), ...(rows.runs ?? [])],
      resourcechanges: rows.changes ?? [],
      healthresources: rows.health ?? [],
      patchinstallationresources: rows.installations ?? [],
      authorizationresources: rows.roles ?? [],
      patchassessmentresources: rows.pending ?? [],
    },
    ...keys,
  });
}

/** What the run installed, by the counts that Azure gives. */
function installed(counts: JsonObject): JsonObject {
  return installationRow(VM, '2026-11-13T19:30:00Z', {
    maintenanceRunId: correlationId('weekly'),
    maintenanceWindowExceeded: false,
    installedPatchCount: 3,
    failedPatchCount: 0,
    pendingPatchCount: 0,
    notSelectedPatchCount: 0,
    excludedPatchCount: 0,
    ...counts,
  });
}

function pendingUpdate(patchName: string, classifications: readonly string[]): JsonObject {
  return {
    id: `${VM}/patchAssessmentResults/latest/softwarePatches/${patchName.toLowerCase().replaceAll(' ', '-')}`,
    type: 'microsoft.compute/virtualmachines/patchassessmentresults/softwarepatches',
    properties: {
      patchName,
      kbId: '5031364',
      classifications: [...classifications],
      rebootBehavior: 'CanRequestReboot',
    },
  };
}

function role(roleName: string, actions: readonly string[], scope = SCOPE): readonly JsonObject[] {
  const definition = `/providers/Microsoft.Authorization/RoleDefinitions/${roleName.toLowerCase()}`;
  return [
    {
      id: definition,
      type: 'microsoft.authorization/roledefinitions',
      name: roleName.toLowerCase(),
      properties: { roleName, type: 'BuiltInRole', permissions: [{ actions, notActions: [] }] },
    },
    {
      id: `${scope}/providers/Microsoft.Authorization/RoleAssignments/of-asker`,
      type: 'microsoft.authorization/roleassignments',
      name: 'of-asker',
      properties: {
        principalId: ASKER,
        principalType: 'User',
        scope,
        roleDefinitionId: `${SCOPE}${definition}`,
      },
    },
  ];
}

const RAN = { runs: [machineRun(VM, 'weekly'), scheduleRun('weekly')] };
const LEFT_OUT = { runs: [scheduleRun('weekly')] };

const CASES: readonly ScenarioCase[] = [
  {
    name: 'beside every machine with a cause, one is fine',
    world: tenant([vm(), WEEKLY]),
    machine: 'vm-fine',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
    says: /2026-11-13 17:00 UTC/,
  },
  {
    name: 'nothing is assigned',
    world: tenant([vm(), WEEKLY]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-schedule-assigned',
    severity: 'fix-setting',
    otherCauses: [],
    actions: ['assign-schedule', 'create-schedule'],
  },
  {
    name: "the schedule that is named is another machine's",
    world: tenant([vm(), WEEKLY]),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'no-schedule-assigned',
    says: /weekly/,
    actions: [`assign-schedule schedule=${scheduleId('weekly')}`],
  },
  {
    name: 'the schedule that is named is assigned to nothing',
    world: tenant([vm(), WEEKLY, maintenanceConfiguration('spare')]),
    machine: 'vm-01',
    asked: { schedule: 'spare' },
    verdict: 'found',
    cause: 'no-schedule-assigned',
    says: /spare/,
  },
  {
    name: 'the schedule has expired',
    world: tenant([vm(), windowOf({ expirationDateTime: '2026-11-10 00:00' }), ON_VM]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-expired',
    severity: 'fix-setting',
    evidence: { 'properties.maintenanceWindow.expirationDateTime': '2026-11-10 00:00' },
    says: /2026-11-09 15:00 UTC.*2026-11-06 17:00 UTC/,
  },
  {
    name: 'a run of the time before the schedule expired is looked at for itself',
    world: tenant([vm(), windowOf({ expirationDateTime: '2026-11-16 00:00' }), ON_VM], RAN),
    machine: 'vm-01',
    asked: { range: { kind: 'day', day: '2026-11-13' } },
    verdict: 'clear',
    says: /2026-11-13 17:00 UTC/,
  },
  {
    name: 'the first run is still to come',
    world: tenant([vm(), windowOf({ startDateTime: '2026-11-15 02:00' }), ON_VM]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-not-due',
    severity: 'wait',
    says: /2026-11-20 17:00 UTC/,
    excludes: ['no-schedule-assigned', 'schedule-expired'],
  },
  {
    name: 'no run on the day that is asked about',
    world: tenant([vm(), WEEKLY, ON_VM], RAN),
    machine: 'vm-01',
    asked: { range: { kind: 'day', day: '2026-11-18' } },
    verdict: 'found',
    cause: 'schedule-not-due',
    says: /2026-11-13 17:00 UTC.*2026-11-20 17:00 UTC/,
  },
  {
    name: 'the run that is named is judged',
    world: tenant([vm(), WEEKLY, ON_VM], RAN),
    machine: 'vm-01',
    asked: { run: '20261113170000' },
    verdict: 'clear',
    says: /2026-11-13 17:00 UTC/,
  },
  {
    name: 'Azure managed: the run fails, prerequisites are not met',
    world: tenant(
      [
        vm({
          properties: {
            osProfile: { windowsConfiguration: { patchSettings: { automaticByPlatformSettings: null } } },
          },
        }),
        WEEKLY,
        ON_VM,
      ],
      { runs: [machineRun(VM, 'weekly', { status: 'Failed', errorMessage: 'Prerequisites are not met.' })] },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'wrong-patch-mode',
    severity: 'fix-setting',
    otherCauses: [],
    actions: ['use-customer-managed-schedules'],
  },
  {
    name: 'the patch mode was set back, and who did it is on record',
    world: tenant(
      [
        vm({
          properties: {
            osProfile: { windowsConfiguration: { patchSettings: { patchMode: 'AutomaticByOS' } } },
          },
        }),
        WEEKLY,
        ON_VM,
      ],
      {
        ...LEFT_OUT,
        changes: [change(VM, '2026-11-12T08:00:00Z', { [MODE]: ['AutomaticByPlatform', 'AutomaticByOS'] })],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'wrong-patch-mode',
    advises: /rin@contoso\.com/,
    evidence: {
      'properties.changes': `Update; ${MODE}: AutomaticByPlatform → AutomaticByOS; rin@contoso.com`,
    },
  },
  {
    name: 'the patch mode was put right only after the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      changes: [change(VM, '2026-11-14T08:00:00Z', { [MODE]: ['Manual', 'AutomaticByPlatform'] })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'wrong-patch-mode',
    severity: 'wait',
    actions: ['install-updates'],
  },
  {
    name: 'an Arc-enabled server needs no mode',
    world: tenant([arc(), WEEKLY, ON_ARC], { runs: [machineRun(ARC, 'weekly')] }),
    machine: 'arc-01',
    verdict: 'clear',
    severity: 'fine',
  },
  ...(
    [
      ['a tag value', tagged('dev'), PROD, /env=prod.*dev/],
      ['a tag value in another case', tagged('Prod'), PROD, /env=prod.*Prod/],
      ['an operating system', {}, { osTypes: ['Linux'] }, /Linux.*windows/],
      ['a region', {}, { locations: ['westeurope'] }, /westeurope.*japaneast/],
      ['a resource group', {}, { resourceGroups: ['rg-other'] }, /rg-other.*rg-test/],
      [
        'any of two tags',
        tagged('dev'),
        { tagSettings: { tags: { env: ['prod'], wave: ['1'] }, filterOperator: 'Any' } },
        /env=prod.*wave=1/,
      ],
    ] as const
  ).map(
    ([what, machine, filter, says]): ScenarioCase => ({
      name: `no dynamic scope takes the machine: ${what}`,
      world: tenant([vm(machine), WEEKLY, assignment(SCOPE, 'weekly', filter)], LEFT_OUT),
      machine: 'vm-01',
      verdict: 'found',
      cause: 'dynamic-scope-mismatch',
      severity: 'fix-setting',
      otherCauses: [],
      says,
      actions: [`assign-schedule schedule=${scheduleId('weekly')}`],
      excludes: ['no-schedule-assigned', 'schedule-expired', 'wrong-patch-mode', 'no-access'],
    }),
  ),
  {
    name: 'the scope that comes nearest is the one that is spoken of',
    world: tenant([
      vm(tagged('dev')),
      WEEKLY,
      assignment(SCOPE, 'weekly', { osTypes: ['Linux'], locations: ['westeurope'] }),
      maintenanceConfiguration('nightly'),
      assignment(`${SCOPE}/resourceGroups/rg-test`, 'nightly', PROD),
    ]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
    says: /nightly.*env=prod/,
    saysNot: /weekly/,
  },
  {
    name: 'the schedule that is named has its scope over another subscription',
    world: tenant(
      [
        vm(),
        maintenanceConfiguration('elsewhere'),
        assignment('/subscriptions/44444444-4444-4444-8444-444444444444', 'elsewhere', {}),
      ],
      {},
      {
        subscriptions: [
          { subscriptionId: SUBSCRIPTION, displayName: 'Contoso' },
          { subscriptionId: '44444444-4444-4444-8444-444444444444', displayName: 'Other' },
        ],
      },
    ),
    machine: 'vm-01',
    asked: { schedule: 'elsewhere' },
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
    says: /44444444/,
  },
  {
    name: 'the machine was brought into the scope only after the run',
    world: tenant([vm(tagged('prod')), WEEKLY, DYNAMIC], {
      ...LEFT_OUT,
      changes: [change(VM, '2026-11-16T08:00:00Z', { 'tags.env': ['dev', 'prod'] })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
    severity: 'wait',
    says: /2026-11-16 08:00 UTC/,
  },
  {
    name: 'a tag was taken away for the time of the run and given back',
    world: tenant([vm(tagged('prod')), WEEKLY, DYNAMIC], {
      ...LEFT_OUT,
      changes: [
        change(VM, '2026-11-13T09:00:00Z', { 'tags.env': ['prod', 'frozen'] }),
        change(VM, '2026-11-14T09:00:00Z', { 'tags.env': ['frozen', 'prod'] }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'tag-changed-before-run',
    severity: 'wait',
    says: /rin@contoso\.com.*frozen/,
    excludes: ['dynamic-scope-mismatch'],
    evidence: { 'properties.changes': 'Update; tags.env: prod → frozen; rin@contoso.com' },
  },
  {
    name: 'a tag was changed before the run and still is: the scope passes the machine over, and the change is told after it',
    world: tenant([vm(tagged('frozen')), WEEKLY, DYNAMIC], {
      ...LEFT_OUT,
      changes: [change(VM, '2026-11-13T09:00:00Z', { 'tags.env': ['prod', 'frozen'] })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
    otherCauses: ['tag-changed-before-run'],
  },
  {
    name: 'a tag that no scope asks for was changed',
    world: tenant([vm({ tags: { env: 'prod', owner: 'b' } }), WEEKLY, DYNAMIC], {
      ...RAN,
      changes: [change(VM, '2026-11-13T09:00:00Z', { 'tags.owner': ['a', 'b'] })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'the machine was moved before the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      changes: [
        change(machineId('vm-01', 'azure-vm', 'rg-old'), '2026-11-10T08:00:00Z', {}, 'Delete'),
        change(VM, '2026-11-10T08:05:00Z', {}, 'Create'),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-removed-or-moved',
    says: /rg-old/,
  },
  {
    name: 'a machine of the same name elsewhere was deleted: no move',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      changes: [change(machineId('vm-01', 'azure-vm', 'rg-old'), '2026-11-10T08:00:00Z', {}, 'Delete')],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'the run says that the machine was shut down',
    world: tenant([vm(powerState('deallocated')), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'Failed', errorMessage: 'ShutdownOrUnresponsive' })],
      health: [annotation(VM, '2026-11-12T18:00:00Z', 'VirtualMachineDeallocationInitiated')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    severity: 'act-now',
    says: /2026-11-12 18:00 UTC.*\(Customer Initiated\)/,
    actions: ['start-machine', 'install-updates'],
    evidence: { 'properties.errorMessage': 'ShutdownOrUnresponsive' },
  },
  {
    name: 'somebody had stopped the machine, and the run has no record of it',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      health: [annotation(VM, '2026-11-12T18:00:00Z', 'VirtualMachineStopInitiatedByControlPlane')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    actions: ['install-updates'],
  },
  {
    name: 'the machine was started only after the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      health: [annotation(VM, '2026-11-14T08:00:00Z', 'VirtualMachineStartInitiatedByControlPlane')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    says: /2026-11-14 08:00 UTC/,
  },
  {
    name: 'a stopped machine of which nothing says since when',
    world: tenant([vm(powerState('deallocated')), WEEKLY, ON_VM], LEFT_OUT),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'health-events': 'AZ_NO_DATA', 'maintenance-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'an Arc-enabled server that had lost its connection',
    world: tenant(
      [
        arc({ properties: { status: 'Disconnected', lastStatusChange: '2026-11-12T08:00:00Z' } }),
        WEEKLY,
        ON_ARC,
      ],
      LEFT_OUT,
    ),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    says: /Disconnected/,
  },
  {
    name: 'the subscription is not registered for schedules',
    world: tenant(
      [vm(), WEEKLY, ON_VM],
      {},
      {
        subscriptions: [
          {
            subscriptionId: SUBSCRIPTION,
            displayName: 'Contoso',
            registeredProviders: ['Microsoft.Compute'],
          },
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'provider-not-registered',
    actions: ['register-provider namespace=Microsoft.Maintenance'],
    evidence: { registrationState: 'NotRegistered' },
  },
  {
    name: 'somebody cancelled the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [
        scheduleRun('weekly', {
          status: 'Cancelled',
          errorMessage: 'Maintenance cancelled using cancellation API at 2026-11-13T16:20:00Z',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'run-cancelled',
    severity: 'act-now',
    evidence: { 'properties.status': 'Cancelled' },
  },
  {
    name: 'the platform cancelled the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [
        machineRun(VM, 'weekly', {
          status: 'Cancelled',
          errorMessage: 'Maintenance cancelled due to internal platform failure at 2026-11-13T16:50:00Z',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'run-cancelled',
    says: /Azure/,
  },
  {
    name: 'the run waited in vain for another one',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [
        machineRun(VM, 'weekly', {
          status: 'Failed',
          errorMessage: 'Schedule timeout, waiting for an ongoing update to complete the resource.',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'concurrent-run',
    severity: 'fix-setting',
  },
  {
    name: 'another schedule ran at the same time',
    world: tenant([vm(), WEEKLY, ON_VM, maintenanceConfiguration('nightly'), assignment(VM, 'nightly')], {
      runs: [scheduleRun('weekly'), machineRun(VM, 'nightly')],
    }),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'concurrent-run',
    says: /nightly/,
  },
  {
    name: 'the run ran out of time',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ maintenanceWindowExceeded: true, pendingPatchCount: 4 })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'window-exceeded',
    severity: 'fix-setting',
    says: /03:00.*4/,
    actions: [`extend-window schedule=${scheduleId('weekly')}`, 'install-updates'],
    evidence: { 'properties.maintenanceWindowExceeded': 'true' },
  },
  {
    name: 'an installation that names the run is enough where the run itself left no record',
    world: tenant([vm(), WEEKLY, ON_VM], { installations: [installed({ maintenanceWindowExceeded: true })] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'window-exceeded',
    otherCauses: [],
    excludes: ['no-access', 'machine-stopped-at-run'],
  },
  {
    name: 'an installation that succeeded where the run itself left no record',
    world: tenant([vm(), WEEKLY, ON_VM], { installations: [installed({})] }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'an installation that somebody asked for during the run is none of it',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      installations: [installed({ maintenanceRunId: null, maintenanceWindowExceeded: true })],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
  },
  {
    name: 'the filters of the schedule leave out everything that is pending',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ installedPatchCount: 0, notSelectedPatchCount: 5, excludedPatchCount: 1 })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nothing-matched-filters',
    says: /6.*Critical, Security/,
  },
  {
    name: 'what is pending passes none of the filters, and the run left no installation',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'NoUpdatesPending' })],
      pending: [pendingUpdate('2026-11 Servicing', ['Updates'])],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nothing-matched-filters',
    says: /1.*Critical, Security/,
    evidence: { 'properties.patchName, properties.classifications': '2026-11 Servicing (Updates)' },
  },
  {
    name: 'what is pending passes the filters, and came after the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'NoUpdatesPending' })],
      pending: [
        pendingUpdate('2026-11 Servicing', ['Updates']),
        pendingUpdate('2026-11 Security', ['Security Updates']),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'one update that was installed is enough',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ installedPatchCount: 1, notSelectedPatchCount: 5 })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    says: /1/,
  },
  {
    name: 'the schedule that is assigned is not in sight',
    world: tenant([vm(), assignment(VM, 'hidden')]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-access',
    actions: [],
    says: /hidden/,
  },
  {
    name: 'a schedule of the name that is asked for is not in sight',
    world: tenant([vm(), WEEKLY, ON_VM], RAN),
    machine: 'vm-01',
    asked: { schedule: 'montly' },
    verdict: 'found',
    cause: 'no-access',
    says: /montly/,
    excludes: ['no-schedule-assigned'],
  },
  {
    name: 'a run that left no record at all',
    world: tenant([vm(), WEEKLY, ON_VM]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'maintenance-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'whoever asks may only read',
    world: tenant([vm(), WEEKLY, ON_VM], { ...LEFT_OUT, roles: role('Reader', ['*/read']) }),
    machine: 'vm-01',
    actor: ASKER,
    verdict: 'found',
    cause: 'asker-lacks-access',
    severity: 'at-risk',
    says: /Reader/,
    gaps: { 'maintenance-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'whoever asks may write',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      roles: role('Virtual Machine Contributor', ['Microsoft.Compute/virtualMachines/*']),
    }),
    machine: 'vm-01',
    actor: ASKER,
    verdict: 'unknown',
    excludes: ['asker-lacks-access'],
  },
  {
    name: 'a role elsewhere says nothing',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      roles: role('Reader', ['*/read'], `${SCOPE}/resourceGroups/rg-other`),
    }),
    machine: 'vm-01',
    actor: ASKER,
    verdict: 'unknown',
    excludes: ['asker-lacks-access'],
  },
  {
    name: 'a run that is under way',
    world: tenant([vm(), windowOf({ recurEvery: 'Day', startDateTime: '2026-11-20 17:00' }), ON_VM], {
      runs: [
        machineRun(VM, 'weekly', {
          status: 'InProgress',
          startDateTime: '2026-11-20T08:00:00Z',
          endDateTime: null,
          correlationId: '',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'wait',
  },
  {
    name: 'a run that Azure never closed',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'InProgress', endDateTime: null })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'a run that found nothing to install',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'NoUpdatesPending' })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'a run whose installation failed did not skip the machine',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'Failed', errorMessage: 'Installation failed: 0x8024402C' })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'each of two schedules is judged for itself',
    world: tenant(
      [
        vm(),
        WEEKLY,
        ON_VM,
        maintenanceConfiguration('late', {
          properties: { maintenanceWindow: { startDateTime: '2026-12-01 02:00' } },
        }),
        assignment(VM, 'late'),
      ],
      RAN,
    ),
    machine: 'vm-01',
    of: { subject: 'late' },
    verdict: 'found',
    cause: 'schedule-not-due',
  },
  {
    name: 'a schedule that the text mentions is judged alone',
    world: tenant([vm(), WEEKLY, ON_VM, maintenanceConfiguration('nightly'), assignment(VM, 'nightly')], RAN),
    machine: 'vm-01',
    asked: { text: 'did Weekly skip vm-01?' },
    verdict: 'clear',
    says: /weekly/,
  },
  {
    name: 'a schedule whose recurrence is not understood',
    world: tenant([vm(), windowOf({ recurEvery: 'Month' }), ON_VM]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'schedules-in-question': 'AZ_UNREADABLE' },
  },
  {
    name: 'Resource Graph that may not be read is a gap',
    world: tenant([vm(), WEEKLY, ON_VM], {}, { faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'schedules-in-question': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows has no schedule of Update Manager',
    world: tenant(
      [],
      {},
      { workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }) },
    ),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];

const created = (name: string, at: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(createdAt(at)), WEEKLY, ON_VM], LEFT_OUT),
  machine: 'vm-01',
});
const started = (name: string, at: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(), WEEKLY, ON_VM], {
    ...LEFT_OUT,
    health: [annotation(VM, at, 'VirtualMachineStartInitiatedByControlPlane')],
  }),
  machine: 'vm-01',
});
const retagged = (name: string, at: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(tagged('prod')), WEEKLY, DYNAMIC], {
    ...LEFT_OUT,
    changes: [
      change(VM, at, { 'tags.env': ['prod', 'frozen'] }),
      change(VM, '2026-11-14T09:00:00Z', { 'tags.env': ['frozen', 'prod'] }),
    ],
  }),
  machine: 'vm-01',
});
const expiring = (
  name: string,
  expirationDateTime: string,
): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(), windowOf({ expirationDateTime }), ON_VM], RAN),
  machine: 'vm-01',
});
const lasting = (name: string, duration: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(), windowOf({ duration }), ON_VM], {
    ...RAN,
    installations: [installed({ maintenanceWindowExceeded: true })],
  }),
  machine: 'vm-01',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'machines are chosen 15 minutes before the run',
    below: { ...created('created a minute before', '2026-11-13T16:44:00Z'), verdict: 'unknown' },
    at: { ...created('created 15 minutes before the run', '2026-11-13T16:45:00Z'), verdict: 'unknown' },
    above: {
      ...created('created a minute later', '2026-11-13T16:46:00Z'),
      verdict: 'found',
      cause: 'machine-created-after-scope-evaluation',
      severity: 'wait',
    },
  },
  {
    name: 'a machine runs 15 minutes before the run',
    below: { ...started('started a minute before', '2026-11-13T16:44:00Z'), verdict: 'unknown' },
    at: { ...started('started 15 minutes before', '2026-11-13T16:45:00Z'), verdict: 'unknown' },
    above: {
      ...started('started a minute later', '2026-11-13T16:46:00Z'),
      verdict: 'found',
      cause: 'machine-stopped-at-run',
    },
  },
  {
    name: 'tags are looked at for a day before the run',
    below: {
      ...retagged('changed a minute more than a day before', '2026-11-12T16:59:00Z'),
      verdict: 'found',
      cause: 'dynamic-scope-mismatch',
    },
    at: {
      ...retagged('changed a day before', '2026-11-12T17:00:00Z'),
      verdict: 'found',
      cause: 'tag-changed-before-run',
    },
    above: {
      ...retagged('changed a minute less than a day before', '2026-11-12T17:01:00Z'),
      verdict: 'found',
      cause: 'tag-changed-before-run',
    },
  },
  {
    name: 'a schedule expires at the minute it says',
    below: {
      ...expiring('a minute ago', '2026-11-20 17:59'),
      verdict: 'found',
      cause: 'schedule-expired',
    },
    at: { ...expiring('now', '2026-11-20 18:00'), verdict: 'found', cause: 'schedule-expired' },
    above: { ...expiring('in a minute', '2026-11-20 18:01'), verdict: 'clear' },
  },
];

/** Of one machine, whatever is found. */
const MOST_CALLS = 8;

/** The longest window changes what is offered, not the cause. */
const LONGEST: readonly ScenarioCase[] = [
  {
    ...lasting('a window a minute short of the longest can be lengthened', '03:54'),
    verdict: 'found',
    cause: 'window-exceeded',
    actions: [`extend-window schedule=${scheduleId('weekly')}`, 'install-updates'],
  },
  {
    ...lasting('the longest window cannot be lengthened', '03:55'),
    verdict: 'found',
    cause: 'window-exceeded',
    actions: ['install-updates'],
    advises: /03:55/,
  },
];

function ofUpdateManager(each: ScenarioCase): ScenarioCase {
  return { ...each, of: { system: 'update-manager', ...each.of } };
}

describe('schedule-not-applied', () => {
  proveScenario(
    scheduleNotApplied,
    [...CASES.map(ofUpdateManager), ...LONGEST.map(ofUpdateManager), ...LEGACY_CASES],
    THRESHOLDS.map(({ name, below, at, above }) => ({
      name,
      below: ofUpdateManager(below),
      at: ofUpdateManager(at),
      above: ofUpdateManager(above),
    })),
  );

  const KINDS = {
    'a virtual machine that was left out': tenant([vm(), WEEKLY, ON_VM], LEFT_OUT),
    'one that nothing is on record of': tenant([vm(), WEEKLY, ON_VM]),
    'one that took part and left no installation': tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'NoUpdatesPending' })],
      pending: [pendingUpdate('2026-11 Servicing', ['Updates'])],
    }),
    'a virtual machine that took part': tenant([vm(), WEEKLY, ON_VM], RAN),
    'one that no scope takes': tenant([vm(tagged('dev')), WEEKLY, DYNAMIC], LEFT_OUT),
    'one without a schedule': tenant([vm(), WEEKLY]),
    'one that only Update Management has a deployment for': LEFT_OUT_BY_DEPLOYMENT,
  };
  for (const [what, tenantOfOne] of Object.entries(KINDS))
    it(`costs at most ${MOST_CALLS} calls: ${what}`, async () => {
      const findingCount = tenantOfOne === LEFT_OUT_BY_DEPLOYMENT ? 2 : 1;
      const { answer } = await askWorld(tenantOfOne, 'why did the schedule skip vm-01?', ASKER);
      assert.deepEqual(
        [answer.question.topic, answer.findings.length],
        ['schedule-not-applied', findingCount],
      );
      const calls = answer.azureCalls.reduce((sum, { count }) => sum + count, 0);
      assert.ok(calls <= MOST_CALLS, `${calls} calls: ${JSON.stringify(answer.azureCalls)}`);
    });
});
