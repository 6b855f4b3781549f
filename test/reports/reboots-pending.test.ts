import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { assessmentRow, installationRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { arcServer, assessedInView, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';
import { reportIn, reportQuestion, rowTitles, textsOf } from './support/report-in.ts';

const VM = machineId('vm-01');
const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';
const RUN = { maintenanceRunId: `${scheduleId('weekly')}/applyUpdates/20261118170000` };
const ASK = reportQuestion('reboots-pending', ['vm-01']);

function tenant(
  assessments: readonly JsonObject[],
  runs: readonly JsonObject[],
  more: Partial<World> = {},
): World {
  return world({
    resources: [virtualMachine('vm-01')],
    resourceGraph: { patchassessmentresources: [...assessments], patchinstallationresources: [...runs] },
    ...more,
  });
}

const PENDING = assessmentRow(VM, 'now-5h', { rebootPending: true });

const cases: readonly (readonly [what: string, tenant: World, state: string, since: string | null])[] = [
  [
    'pending since the run that left it',
    tenant([PENDING], [installationRow(VM, 'now-2d', { rebootStatus: 'Required', ...RUN })]),
    'pending',
    '2026-11-18T09:00:00Z',
  ],
  ['pending since nobody knows when', tenant([PENDING], []), 'pending', null],
  [
    'pending by a run after the assessment',
    tenant([assessmentRow(VM, 'now-5h')], [installationRow(VM, 'now-1h', { rebootStatus: 'Required' })]),
    'pending',
    '2026-11-20T08:00:00Z',
  ],
  [
    'pending again after a run that restarted',
    tenant([PENDING], [installationRow(VM, 'now-2d', { rebootStatus: 'Completed' })]),
    'pending',
    null,
  ],
  ['not pending by the assessment', tenant([assessmentRow(VM, 'now-5h')], []), 'not-pending', null],
  [
    'not pending by a run that restarted after it',
    tenant([PENDING], [installationRow(VM, 'now-1h', { rebootStatus: 'Completed' })]),
    'not-pending',
    null,
  ],
  ['not on record', tenant([], []), 'not-on-record', null],
  [
    'not on record where an assessment does not say',
    tenant([assessmentRow(VM, 'now-5h', { rebootPending: null })], []),
    'not-on-record',
    null,
  ],
  [
    'pending by the instance view alone',
    world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-12d', {
            criticalAndSecurityPatchCount: 1,
            otherPatchCount: 0,
            rebootPending: true,
          }),
        ),
      ],
    }),
    'pending',
    null,
  ],
  [
    'unreadable',
    tenant([PENDING], [], { faults: [{ api: 'resource-graph', status: 403 }] }),
    'unreadable',
    null,
  ],
];

describe('reboots-pending', () => {
  for (const [what, on, state, since] of cases)
    it(`says: ${what}`, async () => {
      const { data, blocks } = await reportIn(on, ASK);
      assert.deepEqual([data.state, data.since], [state, since]);
      assert.ok(textsOf(blocks, 'en').length > 0);
      assert.ok(textsOf(blocks, 'ja').length > 0);
    });

  it('names the run and the updates behind it', async () => {
    const runs = [
      installationRow(VM, 'now-2d', { rebootStatus: 'Required', ...RUN }),
      runUpdateRow(VM, 'now-2d', NOVEMBER, 'Installed'),
    ];
    const { blocks } = await reportIn(tenant([PENDING], runs), ASK);
    assert.match(
      textsOf(blocks, 'en'),
      /since the run that ended 2026-11-18 09:00 UTC, 2 days ago[\s\S]*schedule weekly\) left it, rebootStatus Required: it installed 2026-11 Cumulative/,
    );
    assert.match(
      textsOf(blocks, 'ja'),
      /2026-11-18 09:00 UTC に終わった実行から \(2 日前\)[\s\S]*スケジュール weekly[\s\S]*2026-11 Cumulative/,
    );
    assert.ok(blocks.some((block) => block.kind === 'quotes'));
  });

  it('says where the setting of the machine itself keeps runs from restarting it', async () => {
    const never = {
      properties: {
        osProfile: {
          windowsConfiguration: {
            patchSettings: { automaticByPlatformSettings: { rebootSetting: 'Never' } },
          },
        },
      },
    };
    const runs = [installationRow(VM, 'now-2d', { rebootStatus: 'Required', ...RUN })];
    const on = { ...tenant([PENDING], runs), resources: [virtualMachine('vm-01', never)] } as World;
    const { blocks } = await reportIn(on, ASK);
    assert.match(textsOf(blocks, 'en'), /rebootSetting Never\) keeps every run from restarting it/);
    assert.match(textsOf(blocks, 'ja'), /rebootSetting が Never/);
    assert.doesNotMatch(textsOf((await reportIn(tenant([PENDING], runs), ASK)).blocks, 'en'), /Never/);
  });

  it('says where the schedules that cover the machine keep their runs from restarting it', async () => {
    const schedule = (name: string, rebootSetting: string) => [
      maintenanceConfiguration(name, { properties: { installPatches: { rebootSetting } } }),
      assignment(VM, name),
    ];
    const under = (...schedules: readonly JsonObject[]) =>
      tenant([PENDING], [installationRow(VM, 'now-2d', { rebootStatus: 'Required' })], {
        resources: [virtualMachine('vm-01'), ...schedules],
      } as Partial<World>);
    const { blocks } = await reportIn(under(...schedule('weekly', 'Never')), ASK);
    assert.match(textsOf(blocks, 'en'), /Its schedule weekly keeps its runs from restarting it/);
    assert.match(textsOf(blocks, 'ja'), /スケジュール weekly の設定 \(rebootSetting が Never\) により/);
    const quotes = blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : []));
    assert.ok(quotes.some(({ field }) => field === 'properties.installPatches.rebootSetting'));
    const either = under(...schedule('weekly', 'Never'), ...schedule('monthly', 'IfRequired'));
    assert.doesNotMatch(textsOf((await reportIn(either, ASK)).blocks, 'en'), /Never/);
  });

  it('says that the machine has restarted since', async () => {
    const annotation = {
      id: `${VM}/providers/Microsoft.ResourceHealth/resourceAnnotations/current`,
      type: 'microsoft.resourcehealth/resourceannotations',
      name: 'current',
      properties: {
        targetResourceId: VM,
        occurredTime: '2026-11-20T08:00:00Z',
        annotationName: 'VirtualMachineRestarted',
        context: 'Customer Initiated',
        category: 'Not Applicable',
        impactType: 'Informational',
      },
    };
    const on = tenant([PENDING], []);
    const { data, blocks } = await reportIn(
      { ...on, resourceGraph: { ...on.resourceGraph, healthresources: [annotation] } } as World,
      ASK,
    );
    assert.deepEqual([data.state, data.restartedAt], ['restarted-since', '2026-11-20T08:00:00Z']);
    assert.match(textsOf(blocks, 'en'), /has restarted since[\s\S]*the next assessment/);
    assert.match(textsOf(blocks, 'ja'), /その後マシンは再起動しています/);
  });

  const arc = machineId('arc-01', 'azure-arc');
  const several = world({
    resources: [
      virtualMachine('vm-01'),
      virtualMachine('vm-02'),
      virtualMachine('vm-03'),
      arcServer('arc-01'),
    ],
    resourceGraph: {
      patchassessmentresources: [
        PENDING,
        assessmentRow(machineId('vm-02'), 'now-4h'),
        assessmentRow(arc, 'now-3h', { rebootPending: true }),
      ],
      patchinstallationresources: [installationRow(arc, 'now-3d', { rebootStatus: 'Required' })],
    },
  });
  for (const [what, names] of [
    ['several machines', ['vm-01', 'vm-02', 'vm-03', 'arc-01']],
    ['a fleet, where nothing is named', []],
  ] as const)
    it(`picks out of ${what} those that wait, the longest wait first`, async () => {
      const asked = { ...reportQuestion('reboots-pending', names), scope: 'machines' } as const;
      const { data, blocks } = await reportIn(several, asked);
      assert.deepEqual([data.machineCount, data.pendingCount], [4, 2]);
      assert.deepEqual(rowTitles(blocks), ['arc-01', 'vm-01']);
      assert.match(
        textsOf(blocks, 'en'),
        /2 of 4 machines wait for a restart[\s\S]*Not pending: 1[\s\S]*1 machine cannot be judged/,
      );
      assert.match(textsOf(blocks, 'ja'), /4 台中 2 台が再起動待ち[\s\S]*1 台は判断できません/);
    });
});
