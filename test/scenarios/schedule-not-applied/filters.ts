import type { ScenarioCase } from '../../support/expected-finding.ts';
import { maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineRun } from './records.ts';
import { installed, ON_VM, pendingUpdate, RAN, tenant, VM, vm, WEEKLY } from './tenant.ts';

/** What the schedule's filters leave to be installed. */
export const FILTER_RULES: readonly ScenarioCase[] = [
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
    actions: [],
  },
  {
    name: 'the filters leave out critical updates: installing these once helps',
    world: tenant(
      [
        vm(),
        maintenanceConfiguration('weekly', {
          properties: {
            installPatches: { windowsParameters: { classificationsToInclude: ['Definition', 'Security'] } },
          },
        }),
        ON_VM,
      ],
      { ...RAN, installations: [installed({ installedPatchCount: 0, notSelectedPatchCount: 2 })] },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'nothing-matched-filters',
    actions: ['install-updates'],
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
    name: 'what the filters left out beside that is told, and stays pending',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ installedPatchCount: 1, notSelectedPatchCount: 5 })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    evidence: { 'properties.notSelectedPatchCount': '5' },
  },
  {
    name: 'an update that is named and left out is what is asked about, whatever else was installed',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ installedPatchCount: 3, notSelectedPatchCount: 1 })],
      pending: [pendingUpdate('2026-11 Servicing (KB5031364)', ['Updates'])],
    }),
    machine: 'vm-01',
    asked: { kb: ['5031364'] },
    verdict: 'found',
    cause: 'nothing-matched-filters',
    says: /KB5031364.*Critical, Security/,
    actions: ['install-updates kb=5031364'],
  },
  {
    name: 'one that is named and passes was not there yet',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ installedPatchCount: 3 })],
      pending: [pendingUpdate('2026-11 Security (KB5031364)', ['Security Updates'])],
    }),
    machine: 'vm-01',
    asked: { kb: ['5031364'] },
    verdict: 'clear',
  },
];
