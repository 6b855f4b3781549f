import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';
import { change } from './records.ts';
import { DYNAMIC, LEFT_OUT, ON_VM, PROD, RAN, SCOPE, tagged, tenant, VM, vm, WEEKLY } from './tenant.ts';

/** Which machines a dynamic scope takes, and what changed before the run. */
export const SCOPE_RULES: readonly ScenarioCase[] = [
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
    advises: /took the machine until a tag was changed|タグを変更するまでは、対象/,
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
    name: 'of a fleet, a machine within a dynamic scope of the schedule that it does not match',
    world: tenant([vm(tagged('dev')), WEEKLY, DYNAMIC]),
    machine: 'vm-01',
    asked: { schedule: 'weekly', scope: 'fleet' },
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
  },
];
