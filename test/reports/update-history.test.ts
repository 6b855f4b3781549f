import assert from 'node:assert/strict';

import type { World } from '../../src/sandbox/world/world.ts';

import { installationRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { scheduleId } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';
import { reportIn, reportQuestion, rowTitles, textsOf } from './support/report-in.ts';

const VM = machineId('vm-01');
const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';
const TOOL = 'Windows Malicious Software Removal Tool x64 - v5.130 (KB890830)';
const RUN = `${scheduleId('weekly')}/applyUpdates/20261118170000`;

/** vm-01 with one run that began at 17:00 on the 18th. */
function withRun(properties: Record<string, unknown>, more: Partial<World> = {}): World {
  return world({
    resources: [virtualMachine('vm-01')],
    resourceGraph: {
      patchinstallationresources: [
        installationRow(VM, '2026-11-18T17:30:00Z', {
          startDateTime: '2026-11-18T17:00:00Z',
          installedPatchCount: 1,
          failedPatchCount: 1,
          pendingPatchCount: 0,
          rebootStatus: 'Completed',
          ...properties,
        } as never),
        runUpdateRow(VM, '2026-11-18T17:20:00Z', NOVEMBER, 'Failed'),
        runUpdateRow(VM, '2026-11-18T17:10:00Z', TOOL, 'Installed'),
        runUpdateRow(VM, '2026-11-18T17:10:00Z', 'KB5000001', 'Excluded'),
      ],
    },
    ...more,
  });
}

const BY_SCHEDULE = withRun({ status: 'CompletedWithWarnings', maintenanceRunId: RUN });
const ASK = reportQuestion('update-history', ['vm-01']);

type Told = { startedBy: unknown; counts: unknown; updates: readonly { name: string; state: string }[] };

describe('update-history', () => {
  it('tells each run: when, by which schedule, what became of each update, those left out too', async () => {
    const { data, blocks } = await reportIn(BY_SCHEDULE, ASK);
    const [run] = data.runs as readonly Told[];
    assert.deepEqual(run?.startedBy, { kind: 'schedule', name: 'weekly' });
    assert.deepEqual(run?.counts, { installed: 1, failed: 1, pending: 0 });
    assert.deepEqual(
      run?.updates.map(({ name, state }) => [name, state]),
      [
        [NOVEMBER, 'Failed'],
        [TOOL, 'Installed'],
        ['KB5000001', 'Excluded'],
      ],
    );
    assert.deepEqual(rowTitles(blocks), ['2026-11-18 17:00 UTC']);
    assert.match(
      textsOf(blocks, 'en'),
      /schedule weekly, CompletedWithWarnings, installed: 1, failed: 1, pending: 0, restart completed/,
    );
    assert.match(
      textsOf(blocks, 'ja'),
      /スケジュール weekly、警告付きで完了、インストール済み 1 件、失敗 1 件、保留 0 件、再起動: 完了/,
    );
  });

  it('names who had a run started, where the activity log says so', async () => {
    const asked = {
      eventTimestamp: '2026-11-18T16:58:00Z',
      operationName: { value: 'Microsoft.Compute/virtualMachines/installPatches/action' },
      resourceId: VM,
      caller: 'alice@contoso.com',
      correlationId: '7c0b4ce6-7a0e-4c5e-9a54-1a4c2f0e8f11',
      status: { value: 'Accepted' },
    };
    const on = withRun({ startedBy: 'User' }, { activityLog: [asked] as never });
    assert.match(textsOf((await reportIn(on, ASK)).blocks, 'en'), /on demand by alice@contoso\.com/);
    const unknown = await reportIn(withRun({ startedBy: 'User' }), ASK);
    assert.match(textsOf(unknown.blocks, 'en'), /on demand, by whom is not on record/);
    assert.match(textsOf(unknown.blocks, 'ja'), /実行者の記録なし/);
    const platform = await reportIn(withRun({}), ASK);
    assert.match(textsOf(platform.blocks, 'en'), /started by the platform/);
    const unsaid = await reportIn(withRun({ startedBy: null }), ASK);
    assert.match(textsOf(unsaid.blocks, 'en'), /what started it is not on record/);
  });

  const limits: readonly (readonly [string, Parameters<typeof reportQuestion>[2], number])[] = [
    ['a KB that a run knew', { entities: { kb: ['5068787'] } }, 1],
    ['a KB that none knew', { entities: { kb: ['5099999'] } }, 0],
    ['its schedule', { entities: { schedule: 'Weekly' } }, 1],
    ['another schedule', { entities: { schedule: 'monthly' } }, 0],
    ['its day', { entities: { range: { kind: 'day', day: '2026-11-18' } } }, 1],
    ['another day', { entities: { range: { kind: 'day', day: '2026-11-16' } } }, 0],
  ];
  for (const [what, more, count] of limits)
    it(`keeps to ${what}`, async () => {
      const { data, blocks } = await reportIn(BY_SCHEDULE, reportQuestion('update-history', ['vm-01'], more));
      assert.equal((data.runs as readonly unknown[]).length, count);
      if (count === 0) assert.match(textsOf(blocks, 'en'), /1 more do not fit the question/);
    });

  it('says that no run is on record, and what the instance view still has', async () => {
    const summary = {
      status: 'Succeeded',
      startTime: 'now-60d',
      lastModifiedTime: 'now-60d',
      installedPatchCount: 4,
      failedPatchCount: 0,
    };
    const view = { properties: { instanceView: { patchStatus: { lastPatchInstallationSummary: summary } } } };
    const { data, blocks } = await reportIn(world({ resources: [virtualMachine('vm-01', view)] }), ASK);
    assert.deepEqual(data.runs, []);
    assert.match(
      textsOf(blocks, 'en'),
      /No run is on record[\s\S]*2026-09-21 09:00 UTC, Succeeded; 4 installed, 0 failed/,
    );
    assert.match(textsOf(blocks, 'ja'), /実行の記録はありません[\s\S]*インストール済み 4 件/);
  });

  it('takes counts that nothing says for not on record', async () => {
    const tenant = world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchinstallationresources: [installationRow(VM, 'now-2d')] },
    });
    const { data, blocks } = await reportIn(tenant, ASK);
    assert.deepEqual((data.runs as readonly Told[])[0]?.counts, {
      installed: null,
      failed: null,
      pending: null,
    });
    assert.match(textsOf(blocks, 'en'), /installed: not on record/);
  });

  it('says that it could not read', async () => {
    const tenant = { ...BY_SCHEDULE, faults: [{ api: 'resource-graph', status: 403 }] } as World;
    const { data, blocks } = await reportIn(tenant, ASK);
    assert.equal(data.runs, null);
    assert.match(textsOf(blocks, 'en'), /cannot be told/);
    assert.match(textsOf(blocks, 'ja'), /判断できません/);
    assert.ok(blocks.some((block) => block.kind === 'gaps'));
  });

  const several = world({
    resources: [virtualMachine('vm-01'), virtualMachine('vm-02'), arcServer('arc-01')],
    resourceGraph: {
      patchinstallationresources: [
        installationRow(VM, 'now-2d', { installedPatchCount: 3, failedPatchCount: 0 }),
        installationRow(machineId('arc-01', 'azure-arc'), 'now-1d', {
          status: 'Failed',
          installedPatchCount: 0,
          failedPatchCount: 2,
        }),
      ],
    },
  });
  for (const [what, names] of [
    ['several machines', ['vm-01', 'vm-02', 'arc-01']],
    ['a fleet', []],
  ] as const)
    it(`adds up ${what}, those whose latest run failed first`, async () => {
      const { data, blocks } = await reportIn(several, reportQuestion('update-history', names));
      const machines = data.machines as readonly {
        machine: string;
        runCount: number;
        failedCount: number | null;
      }[];
      assert.deepEqual(
        machines.map(({ machine, runCount, failedCount }) => [
          machine.split('/').at(-1),
          runCount,
          failedCount,
        ]),
        [
          ['arc-01', 1, 2],
          ['vm-01', 1, 0],
          ['vm-02', 0, null],
        ],
      );
      assert.deepEqual(rowTitles(blocks), ['arc-01', 'vm-01']);
      assert.match(
        textsOf(blocks, 'en'),
        /2 runs on 2 of 3 machines[\s\S]*installed: 3, failed: 2[\s\S]*fits the question: 1/,
      );
      assert.match(textsOf(blocks, 'ja'), /3 台中 2 台で 2 件の実行/);
    });

  it('counts one run as one, and none where none could be read', async () => {
    const pair = { resources: [virtualMachine('vm-01'), virtualMachine('vm-02')] };
    const fleet = reportQuestion('update-history', []);
    const one = await reportIn(
      { ...BY_SCHEDULE, ...world(pair), resourceGraph: BY_SCHEDULE.resourceGraph },
      fleet,
    );
    assert.match(textsOf(one.blocks, 'en'), /^1 run on 1 of 2 machines/m);
    const faults = [
      { api: 'resource-graph', latencyInMs: 1, times: 1 },
      { api: 'resource-graph', status: 403 },
    ];
    const unread = await reportIn(world({ ...pair, faults }), fleet);
    assert.match(textsOf(unread.blocks, 'en'), /The runs of 2 machines could not be read/);
    assert.match(textsOf(unread.blocks, 'ja'), /2 台の実行を読み取れません/);
    assert.doesNotMatch(textsOf(unread.blocks, 'en'), /0 runs/);
  });

  it('tells of many machines what was installed in the time that is asked about, by update', async () => {
    const [one, two] = [VM, machineId('vm-02')];
    const run = '2026-11-18T17:30:00Z';
    const many = world({
      resources: [virtualMachine('vm-01'), virtualMachine('vm-02')],
      resourceGraph: {
        patchinstallationresources: [
          installationRow(one, run, { startDateTime: '2026-11-18T17:00:00Z' }),
          installationRow(two, run, { startDateTime: '2026-11-18T17:00:00Z' }),
          runUpdateRow(one, run, NOVEMBER, 'Failed'),
          runUpdateRow(one, run, TOOL, 'Installed'),
          runUpdateRow(two, run, NOVEMBER, 'Installed'),
          runUpdateRow(two, run, TOOL, 'Installed'),
          runUpdateRow(two, run, 'KB5000001', 'Excluded'),
        ],
      },
    });
    const { data, blocks } = await reportIn(many, reportQuestion('update-history', []));
    assert.deepEqual(
      (data.updates as readonly { name: string; installedOn: number; failedOn: number }[]).map((each) => [
        each.name,
        each.installedOn,
        each.failedOn,
      ]),
      [
        [NOVEMBER, 1, 1],
        [TOOL, 2, 0],
      ],
    );
    assert.match(textsOf(blocks, 'en'), /installed on 1, failed on 1/);
    assert.match(textsOf(blocks, 'ja'), /インストール済み 2 台/);
  });
});
