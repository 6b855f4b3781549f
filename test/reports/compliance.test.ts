import assert from 'node:assert/strict';
import type { Machine } from '../../src/model/machine.ts';
import type { Compliance } from '../../src/reports/compliance/compliance-state.ts';
import { FleetCounts } from '../../src/reports/compliance/fleet-counts.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { UNLICENSED } from '../scenarios/update-not-offered/asked.ts';
import { assertSays, reported } from '../support/reported.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { arcServer, assessedInView, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const missing = (criticalAndSecurityPatchCount: number, otherPatchCount: number): JsonObject => ({
  criticalAndSecurityPatchCount,
  otherPatchCount,
  rebootPending: false,
});

const STATES: readonly (readonly [what: string, machine: JsonObject, state: string])[] = [
  [
    'lacks a security update',
    virtualMachine('m', assessedInView('now-2h', missing(1, 0))),
    'critical-missing',
  ],
  ['lacks others only', virtualMachine('m', assessedInView('now-2h', missing(0, 4))), 'other-missing'],
  ['lacks nothing', virtualMachine('m', assessedInView('now-2h', missing(0, 0))), 'compliant'],
  ['was assessed just in time', virtualMachine('m', assessedInView('now-7d', missing(0, 0))), 'compliant'],
  ['was assessed too long ago', virtualMachine('m', assessedInView('now-8d', missing(0, 0))), 'not-assessed'],
  ['was never assessed', virtualMachine('m'), 'not-assessed'],
  [
    'was not assessed to the end',
    virtualMachine('m', assessedInView('now-2h', { ...missing(0, 0), status: 'Failed' })),
    'not-assessed',
  ],
];

const of2012 = (esuProfile: JsonObject) =>
  arcServer('m', {
    properties: { osSku: 'Windows Server 2012 R2 Standard', licenseProfile: { esuProfile } },
  });

const ESU_STATES: readonly (readonly [
  what: string,
  esuProfile: JsonObject,
  security: number,
  state: string,
])[] = [
  ['lacks nothing that is offered to it, and has no licence', UNLICENSED, 0, 'out-of-support'],
  ['lacks what is offered to it still', UNLICENSED, 2, 'critical-missing'],
  ['has the licence', { ...UNLICENSED, licenseAssignmentState: 'Assigned' }, 0, 'compliant'],
  ['has a key', { ...UNLICENSED, esuKeyState: 'Active' }, 0, 'compliant'],
  ['is of a release that is supported', { ...UNLICENSED, esuEligibility: 'Ineligible' }, 0, 'compliant'],
];

/** Seven machines in two resource groups; the later ones lack more. */
function fleet() {
  const at = 'now-3h';
  const machines = [0, 0, 0, 1, 2, 3].map((count, index) =>
    virtualMachine(`m-${index}`, assessedInView(at, missing(count, index === 2 ? 1 : 0)), {
      tags: { env: index < 3 ? 'prod' : 'test' },
    }),
  );
  const elsewhere = virtualMachine('m-6', { id: machineId('m-6', 'azure-vm', 'rg-other') });
  return world({ resources: [...machines, elsewhere] });
}

describe('compliance', () => {
  for (const [what, machine, state] of STATES)
    it(`says ${state} of a machine that ${what}`, async () => {
      const { data } = await reported('compliance', world({ resources: [machine] }), ['m']);
      assert.equal(data.state, state);
    });

  for (const [what, esuProfile, security, state] of ESU_STATES)
    it(`says ${state} of a server out of support that ${what}`, async () => {
      const id = machineId('m', 'azure-arc');
      const row = assessmentRow(id, 'now-1h', { availablePatchCountByClassification: { security } });
      const tenant = world({
        resources: [of2012(esuProfile)],
        resourceGraph: { patchassessmentresources: [row] },
      });
      const { data } = await reported('compliance', tenant, ['m']);
      assert.equal(data.state, state);
    });

  it('shows what one machine lacks, as of which assessment', async () => {
    const machine = virtualMachine('m', assessedInView('now-2h', missing(3, 4)));
    const answer = await reported('compliance', world({ resources: [machine] }), ['m']);
    assert.deepEqual(
      [answer.data.criticalAndSecurityMissing, answer.data.otherMissing, answer.data.assessedAt],
      [3, 4, '2026-11-20T07:00:00Z'],
    );
    assertSays(answer, [
      /3 critical or security, 4 other missing, assessed 2026-11-20 07:00 UTC/,
      /緊急・セキュリティ 3 件、その他 4 件が不足 \(評価 2026-11-20 07:00 UTC\)/,
    ]);
  });

  it('takes the newer of two sources', async () => {
    const counts = { critical: 2, security: 1, updates: 5 };
    const row = assessmentRow(machineId('m'), 'now-1h', { availablePatchCountByClassification: counts });
    const tenant = world({
      resources: [virtualMachine('m', assessedInView('now-9h', missing(0, 0)))],
      resourceGraph: { patchassessmentresources: [row] },
    });
    const { data } = await reported('compliance', tenant, ['m']);
    assert.deepEqual([data.state, data.criticalAndSecurityMissing], ['critical-missing', 3]);
  });

  it('counts what Resource Graph alone says of the machines of a fleet', async () => {
    const counts = { critical: 0, security: 0, updates: 2 };
    const row = assessmentRow(machineId('a', 'azure-arc'), 'now-1h', {
      availablePatchCountByClassification: counts,
    });
    const tenant = world({ resources: [arcServer('a')], resourceGraph: { patchassessmentresources: [row] } });
    const { data } = await reported('compliance', tenant);
    assert.deepEqual(data.states, [{ state: 'other-missing', machineCount: 1 }]);
  });

  it('cannot tell what it may not read', async () => {
    const faults = [{ api: 'arm', status: 403 }];
    const answer = await reported('compliance', world({ resources: [virtualMachine('m')], faults }), ['m']);
    assert.deepEqual([answer.data.state, answer.data.criticalAndSecurityMissing], ['unread', null]);
    assertSays(answer, [/Cannot be told/, /判断できません/]);
  });

  it('adds a fleet up: counts, the worst, subscriptions, resource groups and a tag', async () => {
    const answer = await reported('compliance', fleet());
    assert.deepEqual([answer.data.machineCount, answer.data.compliantCount], [7, 3]);
    assert.deepEqual(answer.data.states, [
      { state: 'critical-missing', machineCount: 3 },
      { state: 'not-assessed', machineCount: 1 },
      { state: 'other-missing', machineCount: 1 },
      { state: 'compliant', machineCount: 2 },
    ]);
    assert.deepEqual(
      answer.data.worst,
      ['m-5', 'm-4', 'm-3'].map((name) => machineId(name)),
    );
    assert.deepEqual(answer.data.bySubscription, [
      { name: 'Contoso', id: SUBSCRIPTION, machineCount: 7, compliantCount: 3 },
    ]);
    assert.deepEqual(answer.data.byResourceGroup, [
      { name: 'rg-test', machineCount: 6, compliantCount: 3 },
      { name: 'rg-other', machineCount: 1, compliantCount: 0 },
    ]);
    assert.deepEqual(answer.data.byTag, {
      key: 'env',
      parts: [
        { name: 'test', machineCount: 3, compliantCount: 0 },
        { name: 'prod', machineCount: 3, compliantCount: 3 },
      ],
    });
    assertSays(
      answer,
      [/3 of 7 machines compliant/, /7 台中 3 台が準拠/],
      [/Contoso: 3 of 7 compliant/, /Contoso: 7 台中 3 台が準拠/],
      [/By tag env/, /タグ env 別/],
      [/Contoso: 3 of 7 compliant/, /Contoso: 7 台中 3 台が準拠/],
      [/rg-test: 3 of 6 compliant/, /rg-test: 6 台中 3 台が準拠/],
    );
  });

  it('tells several that are named, and pages through a group', async () => {
    const several = await reported('compliance', fleet(), ['m-0', 'm-3']);
    assertSays(several, [/1 of 2 machines compliant/, /2 台中 1 台が準拠/]);
    const page = await reported('compliance', fleet(), [], {
      listing: { group: 'critical-missing', page: 0 },
    });
    assertSays(page, [/Machines 1 to 3 of 3/, /全 3 台中 1～3 台目/]);
  });

  it('says what was looked for where there is no machine', async () => {
    const { said } = await reported('compliance', world({ resources: [] }));
    assert.deepEqual([said.report, said.findings.length > 0], [null, true]);
  });

  for (const [text, key] of [
    ['compliance by customer', 'customer'],
    ['which customers have unpatched servers', 'customer'],
    ['部署別の準拠率', '部署'],
    ['customerless machines', 'env'],
    ['compliance', 'env'],
  ] as const)
    it(`groups by the tag that the question names, else by the one that most machines have: ${text}`, () => {
      const counts = new FleetCounts();
      const machine = { name: 'm', subscriptionId: null, resourceGroup: null } as Machine;
      const compliance = { state: 'compliant' } as Compliance;
      counts.add(machine, compliance, { env: 'prod', Customer: 'fabrikam', 部署: '総務課' });
      counts.add(machine, compliance, { env: 'prod' });
      assert.equal(counts.byTag(text)?.key, key);
    });
});
