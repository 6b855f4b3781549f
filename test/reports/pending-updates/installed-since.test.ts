import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { assessmentRow, installationRow, pendingRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';
import { BY_SCHEDULE } from '../support/patch-tenants.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const VM = machineId('vm-01');
const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';
const NET = '2026-11 Cumulative Update for .NET Framework (KB5066139)';
const COUNTED = { availablePatchCountByClassification: { security: 2, other: 0 } };

/** vm-01, on which a run began with the assessment of ten hours ago, and what became of the run. */
const tenant = (...rows: readonly JsonObject[]) =>
  world({
    resources: [
      virtualMachine('vm-01', BY_SCHEDULE),
      maintenanceConfiguration('weekly'),
      assignment(VM, 'weekly'),
    ],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-10h', COUNTED),
        pendingRow(VM, 'now-10h', NOVEMBER),
        pendingRow(VM, 'now-10h', NET),
      ],
      patchinstallationresources: rows,
    },
  });

const FAILED = installationRow(VM, 'now-7h', { status: 'Failed', startDateTime: 'now-10h' });
const NET_IN = runUpdateRow(VM, 'now-9h', NET, 'Installed');
const NOVEMBER_LEFT = runUpdateRow(VM, 'now-7h', NOVEMBER, 'Pending');
const RAN = tenant(FAILED, NET_IN, NOVEMBER_LEFT);

const ONE: readonly (readonly [report: string, en: RegExp, ja: RegExp])[] = [
  [
    'pending-updates',
    /2 updates were missing when it was assessed; 1 of them installed by a run since/,
    /評価時に不足していた更新プログラム: 2 件。うち 1 件はその後の実行でインストール済み/,
  ],
  [
    'next-patch',
    /\(KB5066139\), installed by a run since \(/,
    /\(KB5066139\)、その後の実行でインストール済み \(/,
  ],
  ['compliance', /2 critical or security, 0 other missing/, /緊急・セキュリティ 2 件/],
];

describe('what a run installed after the assessment', () => {
  for (const [report, en, ja] of ONE) {
    it(`${report}: says so, with the record of the run`, async () => {
      const { blocks } = await reportIn(RAN, reportQuestion(report, ['vm-01']));
      assert.match(textsOf(blocks, 'en'), en);
      assert.match(textsOf(blocks, 'ja'), ja);
      assert.match(
        textsOf(blocks, 'en'),
        /A run has installed 1 of the updates since that assessment \(2026-11-20 00:00 UTC\): assess the machine/,
      );
      assert.match(
        textsOf(blocks, 'ja'),
        /この評価より後の実行 \([^)]+\) で、1 件の更新プログラムがインストールされています/,
      );
      const fields = blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : []));
      for (const [field, value] of [
        ['properties.status', 'Failed'],
        ['properties.installationState', 'Installed'],
      ])
        assert.ok(fields.some((quote) => quote.field === field && quote.value === value));
    });

    it(`${report}: says nothing of a run that an assessment has seen`, async () => {
      const before = tenant(
        installationRow(VM, 'now-11h', { status: 'Failed', startDateTime: 'now-14h' }),
        runUpdateRow(VM, 'now-11h', NET, 'Installed'),
      );
      const { blocks } = await reportIn(before, reportQuestion(report, ['vm-01']));
      assert.doesNotMatch(textsOf(blocks, 'en'), /installed by a run|A run has installed/);
    });

    it(`${report}: says of a run that goes on that its list is from before`, async () => {
      for (const [start, says] of [
        ['now-1h', /An installation of updates is running since 2026-11-20 08:00 UTC/],
        ['now-5h', /of 2026-11-20 04:00 UTC never reported its end/],
      ] as const) {
        const going = tenant(installationRow(VM, 'now-50m', { status: 'InProgress', startDateTime: start }));
        const { blocks } = await reportIn(going, reportQuestion(report, ['vm-01']));
        assert.match(textsOf(blocks, 'en'), says);
      }
    });
  }

  it('answers for a KB that is asked about that a run put it in', async () => {
    const ask = reportQuestion('next-patch', ['vm-01'], { entities: { kb: ['5066139', '5068787'] } });
    const { data, blocks } = await reportIn(RAN, ask);
    const named = data.named as readonly { kb: string; answer: string }[];
    assert.deepEqual(
      named.map(({ answer }) => answer),
      ['not-listed', 'yes'],
    );
    assert.match(
      textsOf(blocks, 'en'),
      /KB5066139: installed by a run since \(2026-11-20 00:00 UTC\), after/,
    );
    assert.match(
      textsOf(blocks, 'ja'),
      /KB5066139: 最後の評価では不足とされていますが、その後の実行でインストール済み/,
    );
  });

  it('counts them on the line of a machine of many', async () => {
    for (const [report, says] of [
      ['pending-updates', /1 of them installed by a run since/],
      ['compliance', /2 critical or security, 0 other missing[^;]*; 1 installed by a run since/],
    ] as const) {
      const { blocks } = await reportIn(RAN, reportQuestion(report, []));
      assert.match(JSON.stringify(blocks), says);
    }
  });
});
