import type { ScenarioCase } from '../../support/expected-finding.ts';
import { change, machineRun } from './records.ts';
import { ARC, arc, LEFT_OUT, MODE, ON_ARC, ON_VM, tenant, VM, vm, WEEKLY } from './tenant.ts';

/** The machine's patch mode, at the run and now. */
export const MODE_RULES: readonly ScenarioCase[] = [
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
    name: 'Azure managed with hotpatch: a choice, and not the setting that Azure refuses beside it',
    world: tenant(
      [
        vm({
          properties: {
            osProfile: {
              windowsConfiguration: {
                patchSettings: { automaticByPlatformSettings: null, enableHotpatching: true },
              },
            },
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
    advises: /enableHotpatching false|enableHotpatching を false/,
    evidence: { 'properties.osProfile.windowsConfiguration.patchSettings.enableHotpatching': 'true' },
    actions: [],
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
];
