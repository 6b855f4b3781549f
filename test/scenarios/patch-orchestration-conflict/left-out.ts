import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { world } from '../../support/world/world.ts';
import { CUSTOMER_MANAGED, VM } from './tenant.ts';

const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';

/** A schedule with those parameters for Windows. */
const taking = (name: string, windowsParameters: JsonObject) =>
  maintenanceConfiguration(name, { properties: { installPatches: { windowsParameters } } });

const EXCLUDES = taking('weekly', {
  classificationsToInclude: ['Critical', 'Security'],
  kbNumbersToExclude: ['5068787'],
});

/** A machine under those schedules, with a security update pending and one of another class. */
function tenant(schedules: readonly JsonObject[], more: Partial<World> = {}): World {
  return world({
    resources: [
      virtualMachine('vm-01', CUSTOMER_MANAGED),
      ...schedules.flatMap((each) => [each, assignment(VM, String(each.name))]),
    ],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-5h'),
        pendingRow(VM, 'now-5h', NOVEMBER),
        pendingRow(VM, 'now-5h', 'Tool (KB890830)', { classifications: ['Update Rollups'] }),
      ],
    },
    ...more,
  });
}

/** A schedule patches the machine, and what of it that matters its filters leave out for good. */
export const LEFT_OUT: readonly ScenarioCase[] = [
  {
    name: 'the schedule excludes a security update that is pending',
    world: tenant([EXCLUDES]),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
    says: /weekly.*KB5068787\) \(.*kbNumbersToExclude: 5068787/,
    saysNot: /KB890830/,
    evidence: { 'properties.classifications': 'Security' },
  },
  {
    name: 'the schedule takes critical updates alone',
    world: tenant([taking('weekly', { classificationsToInclude: ['Critical'] })]),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
    says: /KB5068787/,
  },
  {
    name: 'the schedule excludes what needs a restart, and the pending one does not',
    world: tenant([
      taking('weekly', {
        classificationsToInclude: ['Critical', 'Security'],
        excludeKbsRequiringReboot: true,
      }),
    ]),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'the schedule excludes another update',
    world: tenant([
      taking('weekly', {
        classificationsToInclude: ['Critical', 'Security'],
        kbNumbersToExclude: ['5000000'],
      }),
    ]),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'another schedule of the machine takes what this one excludes',
    world: tenant([EXCLUDES, taking('monthly', { classificationsToInclude: ['Security'] })]),
    machine: 'vm-01',
    of: { subject: 'weekly' },
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'a schedule that excludes something, and the list of what is pending cannot be read',
    world: world({
      resources: [virtualMachine('vm-01', CUSTOMER_MANAGED), EXCLUDES, assignment(VM, 'weekly')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-5h', { availablePatchCountByClassification: { security: 1 } }),
        ],
      },
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
    advises: /could not be looked at|確認できませんでした/,
  },
];
