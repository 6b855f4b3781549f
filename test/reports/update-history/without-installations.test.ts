import assert from 'node:assert/strict';
import { runsOnMachine } from '../../../src/facts/runs-on-machine.ts';
import type { Asked } from '../../../src/model/asked.ts';
import type { Instant } from '../../../src/model/instant.ts';
import { gap, known } from '../../../src/model/reading.ts';
import type { MachineHistory } from '../../../src/reports/update-history/history.ts';
import { HistoryFleet, historyLine } from '../../../src/reports/update-history/history-fleet.ts';
import { withoutInstallation } from '../../../src/reports/update-history/without-installation.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { machineRun } from '../../scenarios/schedule-not-applied/records.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { scheduleId } from '../../support/world/schedules.ts';
import { machineId, NOW, world } from '../../support/world/world.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const VM = machineId('vm-01');
const ASK = reportQuestion('update-history', ['vm-01']);

describe('update-history, of runs of schedules that installed nothing', () => {
  const PREREQUISITES = 'The prerequisites for the maintenance are not met.';
  const run = (name: string, status: string, startDateTime: string, errorMessage = '') => ({
    ...machineRun(machineId(name), 'weekly', {
      status,
      errorMessage,
      startDateTime,
      endDateTime: startDateTime,
      correlationId: `${scheduleId('weekly')}/applyUpdates/${startDateTime.replaceAll(/\D/g, '')}`,
    }),
    id: `${machineId(name)}/providers/Microsoft.Maintenance/applyUpdates/${startDateTime}`,
  });
  const night = world({
    resources: [virtualMachine('vm-01'), virtualMachine('vm-02'), virtualMachine('vm-03')],
    resourceGraph: {
      maintenanceresources: [
        run('vm-01', 'Failed', '2026-11-18T17:00:00Z', PREREQUISITES),
        run('vm-01', 'Pending', '2026-11-25T17:00:00Z'),
        run('vm-02', 'Cancelled', '2026-11-18T17:00:00Z'),
        run('vm-03', 'Completed', '2026-11-18T17:00:00Z'),
      ],
      patchinstallationresources: [
        installationRow(VM, '2026-11-11T17:30:00Z', { installedPatchCount: 2 }),
        // The installation of the run on vm-03.
        installationRow(machineId('vm-03'), '2026-11-18T17:30:00Z', {
          installedPatchCount: 4,
          maintenanceRunId: `${scheduleId('weekly')}/applyUpdates/20261118170000`,
        }),
      ],
    },
  });
  const stamped = {
    ...night,
    resourceGraph: {
      ...night.resourceGraph,
      maintenanceresources: (night.resourceGraph.maintenanceresources ?? []).map((row) => ({
        ...row,
        properties: { ...(row.properties as object), correlationId: '20261118170000' },
      })),
    },
  } as World;

  it('tells them among the others, the latest first, with what Azure says of them', async () => {
    for (const tenant of [night, stamped]) {
      const { data, blocks } = await reportIn(tenant, ASK);
      assert.deepEqual(
        (data.runs as readonly { status: string; hasInstallation: boolean }[]).map((each) => [
          each.status,
          each.hasInstallation,
        ]),
        [
          ['Failed', false],
          ['Succeeded', true],
        ],
      );
      assert.match(
        textsOf(blocks, 'en'),
        /schedule weekly, Failed, no installation on record, The prerequisites for the maintenance are not met\./,
      );
      assert.match(
        textsOf(blocks, 'ja'),
        /スケジュール weekly、失敗、インストールの記録なし、The prerequisites/,
      );
    }
  });

  it('counts them in a fleet, and how the latest of each machine ended', async () => {
    const ask = reportQuestion('update-history', [], { entities: { schedule: 'weekly' } });
    const { data, blocks } = await reportIn(night, ask);
    assert.deepEqual(
      (data.machines as readonly { runCount: number; latestStatus: string }[]).map((each) => [
        each.runCount,
        each.latestStatus,
      ]),
      [
        [1, 'Failed'],
        [1, 'Cancelled'],
        [1, 'Succeeded'],
      ],
    );
    assert.match(
      textsOf(blocks, 'en'),
      /^3 runs on 3 of 3 machines[\s\S]*Latest run of each machine: Failed 1, Cancelled 1, Succeeded 1\./m,
    );
    assert.match(textsOf(blocks, 'ja'), /各マシンの直近の実行: 失敗 1 台、取り消し済み 1 台、成功 1 台。/);
  });

  it('says of nothing that it went well where they could not be read', () => {
    const evidence = { source: 'resource-graph', record: VM, field: 'properties.status' };
    const run = withoutInstallation({
      configurationId: '',
      correlationId: '',
      startedAt: NOW,
      endedAt: NOW,
      status: { value: 'Succeeded', evidence },
      errorMessage: { value: '', evidence },
    } as never);
    const needs = { en: 'a role', ja: 'ロール' };
    const withRuns = (runs: readonly unknown[]) =>
      ({
        machine: { id: VM, name: 'vm-01' },
        findings: [],
        facts: {
          installed: known({ runs, looked: evidence }),
          scheduled: gap(runsOnMachine, 'AZ_FORBIDDEN', needs),
        },
      }) as unknown as MachineHistory;
    const asked = { run: null, schedule: null, kb: [], span: null } as unknown as Asked;
    const told = (runs: readonly unknown[]) => {
      const fleet = new HistoryFleet(asked);
      fleet.add(withRuns(runs), NOW as Instant);
      return textsOf(fleet.blocks(ASK), 'en');
    };
    assert.match(told([]), /The runs of 1 machine could not be read/);
    assert.doesNotMatch(told([]), /no run on record|fits the question/);
    const one = { run, updates: [], leftOut: [] };
    assert.match(told([one]), /Succeeded.*whether a later run failed could not be read/);
    assert.equal(historyLine(withRuns([one]), asked, NOW as Instant).standing, 'cannot-tell');
  });
});
