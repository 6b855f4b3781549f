import assert from 'node:assert/strict';
import { UNLICENSED } from '../scenarios/update-not-offered/asked.ts';
import { assessmentRow, pendingRow } from '../support/world/graph-rows.ts';
import { arcServer, assessedInView, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { reportIn, reportQuestion, rowTitles, textsOf } from './support/report-in.ts';

const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';
const TOOL = 'Windows Malicious Software Removal Tool x64 - v5.130 (KB890830)';
const VM = machineId('vm-01');

const ASSESSED = world({
  resources: [virtualMachine('vm-01')],
  resourceGraph: {
    patchassessmentresources: [
      assessmentRow(VM, 'now-5h', { rebootPending: true }),
      pendingRow(VM, 'now-5h', TOOL, { classifications: ['Update Rollups'], publishedDateTime: 'now-3d' }),
      pendingRow(VM, 'now-5h', NOVEMBER, { publishedDateTime: 'now-9d' }),
    ],
  },
});

const ASK = reportQuestion('pending-updates', ['vm-01']);

describe('pending-updates', () => {
  it('says of a server that nothing new is offered to that its empty list is no proof', async () => {
    const id = machineId('arc-01', 'azure-arc');
    const resources = [arcServer('arc-01', { properties: { licenseProfile: { esuProfile: UNLICENSED } } })];
    const patchassessmentresources = [assessmentRow(id, 'now-5h')];
    const tenant = world({ resources, resourceGraph: { patchassessmentresources } });
    const { blocks } = await reportIn(tenant, reportQuestion('pending-updates', ['arc-01']));
    const [heading] = blocks;
    assert.equal(heading?.kind === 'heading' && heading.standing, 'at-risk');
    assert.match(
      textsOf(blocks, 'en'),
      /no licence for Extended Security Updates \(ESU\).*not counted as missing/,
    );
    assert.match(textsOf(blocks, 'ja'), /ESU\) のライセンスがありません。.*不足にも数えられません/);
  });

  it('says where the list is shorter than what the assessment counted', async () => {
    const availablePatchCountByClassification = { security: 45, updates: 7 };
    const patchassessmentresources = [
      assessmentRow(VM, 'now-5h', { availablePatchCountByClassification }),
      pendingRow(VM, 'now-5h', TOOL),
      pendingRow(VM, 'now-5h', NOVEMBER),
    ];
    const resources = [virtualMachine('vm-01')];
    const { blocks } = await reportIn(world({ resources, resourceGraph: { patchassessmentresources } }), ASK);
    for (const [locale, says] of [
      ['en', /incomplete: the assessment counted 52 missing updates, and Resource Graph lists 2 of them/],
      ['ja', /不足している更新プログラムは 52 件ですが、Resource Graph にあるのは 2 件/],
    ] as const)
      assert.match(textsOf(blocks, locale), says);
  });

  it('counts by class, names the oldest first, says how old the assessment is and whether a restart is pending', async () => {
    const { data, blocks } = await reportIn(ASSESSED, ASK);
    assert.deepEqual(
      { ...data, updates: (data.updates as readonly { kb: string }[]).map(({ kb }) => kb) },
      {
        machine: VM,
        assessedAt: '2026-11-20T04:00:00Z',
        assessmentStatus: 'Succeeded',
        isAssessmentCompleted: true,
        isRebootPending: true,
        updateCount: 2,
        counts: { Security: 1, 'Update Rollups': 1 },
        oldestPublishedAt: '2026-11-11T09:00:00Z',
        updates: ['5068787', '890830'],
      },
    );
    assert.deepEqual(rowTitles(blocks), [NOVEMBER, TOOL]);
    assert.match(
      textsOf(blocks, 'en'),
      /2 updates are missing\.[\s\S]*published 2026-11-11, 9 days ago[\s\S]*5 hours/,
    );
    assert.match(textsOf(blocks, 'ja'), /不足している更新プログラム: 2 件[\s\S]*2026-11-11 公開、9 日前/);
  });

  it('keeps to the classification and the KB that are asked about', async () => {
    const rollups = await reportIn(
      ASSESSED,
      reportQuestion('pending-updates', ['vm-01'], { entities: { classifications: ['UpdateRollUp'] } }),
    );
    assert.deepEqual(rowTitles(rollups.blocks), [TOOL]);
    const absent = await reportIn(
      ASSESSED,
      reportQuestion('pending-updates', ['vm-01'], { entities: { kb: ['5000001'] } }),
    );
    assert.equal(absent.data.updateCount, 0);
    assert.match(textsOf(absent.blocks, 'en'), /No missing update is listed \(KB5000001\)/);
  });

  it('does not take a list that is not in sight for an empty one', async () => {
    const withheld = world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-5h', { availablePatchCountByClassification: { security: 2, other: 1 } }),
        ],
      },
    });
    const { data, blocks } = await reportIn(withheld, ASK);
    assert.deepEqual([data.updateCount, data.updates], [null, null]);
    assert.match(textsOf(blocks, 'en'), /softwarePatches\/read/);
    assert.doesNotMatch(textsOf(blocks, 'en'), /No missing update/);
  });

  it('says that nothing is listed only where an assessment stands behind it', async () => {
    const clean = world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-5h')] },
    });
    const known = await reportIn(clean, ASK);
    assert.deepEqual([known.data.updateCount, known.data.isRebootPending], [0, false]);
    const never = await reportIn(world({ resources: [virtualMachine('vm-01')] }), ASK);
    assert.deepEqual(
      [never.data.updateCount, never.data.isRebootPending, never.data.updates],
      [null, null, null],
    );
    assert.match(textsOf(never.blocks, 'en'), /cannot be told[\s\S]*not on record/);
    assert.match(textsOf(never.blocks, 'ja'), /判断できません[\s\S]*記録なし/);
  });

  it('gives the counts of the instance view where the list is forgotten', async () => {
    const counted = { criticalAndSecurityPatchCount: 3, otherPatchCount: 4, rebootPending: false };
    const tenant = world({ resources: [virtualMachine('vm-01', assessedInView('now-12d', counted))] });
    const { data, blocks } = await reportIn(tenant, ASK);
    assert.equal(data.updateCount, null);
    assert.match(textsOf(blocks, 'en'), /cannot be told[\s\S]*12 days[\s\S]*3 critical or security, 4 other/);
  });

  it('warns where the last assessment did not finish', async () => {
    const tenant = world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-5h', { status: 'Failed' }),
          pendingRow(VM, 'now-30h', NOVEMBER),
        ],
      },
    });
    const { data, blocks } = await reportIn(tenant, ASK);
    assert.deepEqual([data.updateCount, data.isAssessmentCompleted], [1, false]);
    assert.match(textsOf(blocks, 'en'), /The last assessment is Failed/);
  });

  it('says what it could not read', async () => {
    const tenant = world({
      resources: [virtualMachine('vm-01')],
      faults: [{ api: 'resource-graph', status: 403 }],
    });
    const { data, blocks } = await reportIn(tenant, ASK);
    assert.equal(data.updateCount, null);
    assert.doesNotMatch(textsOf(blocks, 'en'), /No missing update/);
    assert.ok(blocks.some((block) => block.kind === 'gaps' && block.gaps.length > 0));
  });

  it('shows a long list page by page', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `package-${String(index).padStart(2, '0')}`);
    const tenant = world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-5h'),
          ...names.map((name) => pendingRow(VM, 'now-5h', name)),
        ],
      },
    });
    const first = await reportIn(tenant, ASK);
    assert.deepEqual(rowTitles(first.blocks), names.slice(0, 15));
    assert.equal((first.data.updates as readonly unknown[]).length, 20);
    const second = await reportIn(tenant, { ...ASK, listing: { group: 'all', page: 1 } });
    assert.deepEqual(rowTitles(second.blocks), names.slice(15));
    assert.match(textsOf(second.blocks, 'en'), /Updates 16 to 20 of 20/);
  });

  const several = world({
    resources: [
      virtualMachine('vm-01'),
      virtualMachine('vm-02'),
      virtualMachine('vm-03'),
      arcServer('arc-01'),
    ],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-5h'),
        pendingRow(VM, 'now-5h', TOOL, { classifications: ['Updates'] }),
        assessmentRow(machineId('vm-02'), 'now-4h'),
        assessmentRow(machineId('arc-01', 'azure-arc'), 'now-3h', { rebootPending: true }),
        pendingRow(machineId('arc-01', 'azure-arc'), 'now-3h', NOVEMBER),
        pendingRow(machineId('arc-01', 'azure-arc'), 'now-3h', TOOL, { classifications: ['Updates'] }),
      ],
    },
  });
  for (const [what, names] of [
    ['several machines', ['vm-01', 'vm-02', 'vm-03', 'arc-01']],
    ['a fleet', []],
  ] as const)
    it(`counts ${what}, most that is urgent first, and takes what is not known for nothing else`, async () => {
      const { data, blocks } = await reportIn(several, reportQuestion('pending-updates', names));
      const machines = data.machines as readonly {
        machine: string;
        updateCount: number | null;
        isRebootPending: boolean | null;
      }[];
      assert.deepEqual(
        machines.map(({ machine, updateCount, isRebootPending }) => [
          machine.split('/').at(-1),
          updateCount,
          isRebootPending,
        ]),
        [
          ['arc-01', 2, true],
          ['vm-01', 1, false],
          ['vm-03', null, null],
          ['vm-02', 0, false],
        ],
      );
      assert.deepEqual(data.mostMissed, [
        { update: TOOL, machineCount: 2 },
        { update: NOVEMBER, machineCount: 1 },
      ]);
      assert.match(textsOf(blocks, 'en'), /Missing on 2 of 4 machines/);
      assert.match(textsOf(blocks, 'ja'), /4 台中 2 台で不足/);
    });

  it('leaves out what is not of the packages that are named, by what distributions call them', async () => {
    const names = ['linux-image-azure', 'libssl3', 'curl'];
    const linux = world({
      resources: [virtualMachine('vm-01'), virtualMachine('vm-02')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-5h'),
          ...names.map((name) =>
            pendingRow(VM, 'now-5h', name, { kbId: null, classifications: ['Security'] }),
          ),
          assessmentRow(machineId('vm-02'), 'now-5h'),
          pendingRow(machineId('vm-02'), 'now-5h', 'curl', { kbId: null, classifications: ['Security'] }),
        ],
      },
    });
    for (const [said, missing] of [
      ['kernel', ['linux-image-azure']],
      ['openssl', ['libssl3']],
      ['cur*', ['curl']],
      ['nginx', []],
    ] as const) {
      const asked = reportQuestion('pending-updates', ['vm-01'], { entities: { packages: [said] } });
      const { blocks } = await reportIn(linux, asked);
      assert.deepEqual(rowTitles(blocks), missing);
      assert.match(textsOf(blocks, 'en'), new RegExp(`\\(${said.replace('*', '\\*')}\\)`));
    }
    const fleet = reportQuestion('pending-updates', [], { entities: { packages: ['openssl'] } });
    const { data, blocks } = await reportIn(linux, fleet);
    assert.deepEqual(data.mostMissed, [{ update: 'libssl3', machineCount: 1 }]);
    assert.match(
      textsOf(blocks, 'en'),
      /Missing on 1 of 2 machines[\s\S]*Asked about: openssl[\s\S]*none of them missing/,
    );
    assert.match(textsOf(blocks, 'ja'), /対象の更新プログラム: openssl[\s\S]*該当する不足なし/);
  });

  for (const [text, locale, says] of [
    ['pending updates by department', 'en', /By tag department[\s\S]*sales: 2 missing on 1 of 2 machines/],
    ['department 別の不足数', 'ja', /タグ department 別[\s\S]*sales: 2 件 \(2 台中 1 台で不足\)/],
  ] as const)
    it(`adds up by the tag that is named: ${text}`, async () => {
      const tagged = (name: string, value: string) => virtualMachine(name, { tags: { Department: value } });
      const tenant = world({
        resources: [
          tagged('vm-01', 'sales'),
          tagged('vm-02', 'sales'),
          tagged('vm-03', 'hr'),
          virtualMachine('vm-04'),
        ],
        resourceGraph: {
          patchassessmentresources: [
            ...['vm-01', 'vm-02', 'vm-03', 'vm-04'].map((name) => assessmentRow(machineId(name), 'now-5h')),
            pendingRow(VM, 'now-5h', TOOL),
            pendingRow(VM, 'now-5h', NOVEMBER),
          ],
        },
      });
      const { data, blocks } = await reportIn(tenant, { ...reportQuestion('pending-updates', []), text });
      assert.match(textsOf(blocks, locale), says);
      assert.deepEqual(data.byTag, {
        key: 'department',
        sums: [
          { value: 'sales', machineCount: 2, lackingCount: 1, updateCount: 2 },
          { value: 'hr', machineCount: 1, lackingCount: 0, updateCount: 0 },
        ],
      });
    });
});
