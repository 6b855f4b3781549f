import assert from 'node:assert/strict';
import { UPDATE_POLICIES } from '../../src/facts/update-policies.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assertSays, type Reported, reported } from '../support/reported.ts';
import {
  arcServer,
  assessedInView,
  assessmentMode,
  CUSTOMER_MANAGED,
  virtualMachine,
} from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const PLACE = `/subscriptions/${SUBSCRIPTION}`;
const [AUDIT, MODIFY, MODIFY_ARC, PREREQUISITE, RECURRING, INSTALLED] = UPDATE_POLICIES.map(
  ({ definition }) => definition,
);

/** A state of Azure Policy as Resource Graph shows it. */
function state(
  id: string,
  definition = '',
  complianceState = 'Compliant',
  more: JsonObject = {},
): JsonObject {
  const name = `${definition.slice(0, 8)}-${id.split('/').at(-1)}`;
  return {
    id: `${id}/providers/Microsoft.PolicyInsights/policyStates/${name}`,
    type: 'microsoft.policyinsights/policystates',
    name,
    properties: {
      resourceId: id,
      resourceType: 'Microsoft.Compute/virtualMachines',
      complianceState,
      timestamp: 'now-14h',
      policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${definition}`,
      policyDefinitionName: definition,
      policyDefinitionAction: 'audit',
      policyAssignmentId: `${PLACE}/providers/Microsoft.Authorization/policyAssignments/updates`,
      policyAssignmentName: 'updates',
      policyAssignmentScope: PLACE,
      ...more,
    },
  };
}

const missing = (criticalAndSecurityPatchCount: number): JsonObject =>
  assessedInView('now-2h', { criticalAndSecurityPatchCount, otherPatchCount: 0, rebootPending: false });
const weekly = [
  maintenanceConfiguration('weekly'),
  assignment(PLACE, 'weekly', { osTypes: ['Windows'], locations: [], resourceGroups: [], resourceTypes: [] }),
];

interface Case {
  readonly what: string;
  readonly resources: readonly JsonObject[];
  readonly definition: string | undefined;
  readonly complianceState: string;
  readonly state: string;
  readonly kind?: 'azure-arc';
}

const CASES: readonly Case[] = [
  {
    what: 'is set, and compliant',
    resources: [virtualMachine('m', assessmentMode('AutomaticByPlatform'))],
    definition: MODIFY,
    complianceState: 'Compliant',
    state: 'agrees',
  },
  {
    what: 'is not set, and not compliant',
    resources: [virtualMachine('m', assessmentMode('ImageDefault'))],
    definition: AUDIT,
    complianceState: 'NonCompliant',
    state: 'true-red',
  },
  {
    what: 'is not set, and compliant all the same',
    resources: [virtualMachine('m', assessmentMode('ImageDefault'))],
    definition: AUDIT,
    complianceState: 'Compliant',
    state: 'false-green',
  },
  {
    what: 'was set after the evaluation',
    resources: [virtualMachine('m', assessmentMode('AutomaticByPlatform'))],
    definition: MODIFY,
    complianceState: 'NonCompliant',
    state: 'false-red',
  },
  {
    what: 'is a server whose periodic assessment is off',
    resources: [arcServer('m', { properties: { osProfile: null } })],
    definition: MODIFY_ARC,
    complianceState: 'Compliant',
    state: 'false-green',
    kind: 'azure-arc',
  },
  {
    what: 'is customer managed, and the prerequisite compliant',
    resources: [virtualMachine('m', CUSTOMER_MANAGED)],
    definition: PREREQUISITE,
    complianceState: 'Compliant',
    state: 'agrees',
  },
  {
    what: 'is in another mode than the prerequisite says',
    resources: [virtualMachine('m')],
    definition: PREREQUISITE,
    complianceState: 'Compliant',
    state: 'false-green',
  },
  {
    what: 'is covered by a dynamic scope, which the definition does not look for',
    resources: [virtualMachine('m', CUSTOMER_MANAGED), ...weekly],
    definition: RECURRING,
    complianceState: 'NonCompliant',
    state: 'false-red',
  },
  {
    what: 'has its schedule, and is customer managed',
    resources: [virtualMachine('m', CUSTOMER_MANAGED), ...weekly],
    definition: RECURRING,
    complianceState: 'Compliant',
    state: 'agrees',
  },
  {
    what: 'has its schedule, whose runs fail since its patch orchestration was set back',
    resources: [virtualMachine('m'), ...weekly],
    definition: RECURRING,
    complianceState: 'Compliant',
    state: 'false-green',
  },
  {
    what: 'has a schedule that does not patch it, and is not compliant',
    resources: [virtualMachine('m'), ...weekly],
    definition: RECURRING,
    complianceState: 'NonCompliant',
    state: 'true-red',
  },
  {
    what: 'is a server with a schedule, which needs no mode',
    resources: [arcServer('m'), ...weekly],
    definition: RECURRING,
    complianceState: 'Compliant',
    state: 'agrees',
    kind: 'azure-arc',
  },
  {
    what: 'has lost its schedule',
    resources: [virtualMachine('m')],
    definition: RECURRING,
    complianceState: 'Compliant',
    state: 'false-green',
  },
  {
    what: 'lacks a security update and counts as updated',
    resources: [virtualMachine('m', missing(1))],
    definition: INSTALLED,
    complianceState: 'Compliant',
    state: 'false-green',
  },
  {
    what: 'lacks nothing, and counts as lacking',
    resources: [virtualMachine('m', missing(0))],
    definition: INSTALLED,
    complianceState: 'NonCompliant',
    state: 'false-red',
  },
  {
    what: 'was not assessed, so that nobody knows what it lacks',
    resources: [virtualMachine('m')],
    definition: INSTALLED,
    complianceState: 'Compliant',
    state: 'unread',
  },
  {
    what: 'is exempt',
    resources: [virtualMachine('m')],
    definition: MODIFY,
    complianceState: 'Exempt',
    state: 'unevaluated',
  },
  {
    what: 'has a state of a definition of somebody’s own',
    resources: [virtualMachine('m')],
    definition: '00000000-0000-4000-8000-000000000000',
    complianceState: 'Compliant',
    state: 'unevaluated',
  },
];

const ofOne = ({ resources, definition, complianceState, kind }: Omit<Case, 'what' | 'state'>) =>
  reported(
    'policy-drift',
    world({
      resources: [...resources],
      resourceGraph: { policyresources: [state(machineId('m', kind), definition, complianceState)] },
    }),
    ['m'],
  );

function stateOf({ data }: Reported): unknown {
  return data.state;
}

/** One machine of each kind, and one of which nothing is on record. */
function fleet(more: JsonObject = {}) {
  return world({
    resources: [
      virtualMachine('green', assessmentMode('ImageDefault')),
      virtualMachine('red', assessmentMode('AutomaticByPlatform')),
      virtualMachine('same', assessmentMode('AutomaticByPlatform')),
      virtualMachine('off', assessmentMode('ImageDefault')),
      virtualMachine('none', assessmentMode('AutomaticByPlatform')),
    ],
    resourceGraph: {
      policyresources: [
        state(machineId('green'), MODIFY),
        state(machineId('green'), PREREQUISITE, 'NonCompliant'),
        state(machineId('red'), MODIFY, 'NonCompliant'),
        state(machineId('same'), MODIFY),
        state(machineId('off'), MODIFY, 'NonCompliant'),
      ],
    },
    ...more,
  });
}

describe('policy-drift', () => {
  for (const { what, state: expected, ...given } of CASES)
    it(`says ${expected} of a machine that ${what}`, async () => {
      assert.equal(stateOf(await ofOne(given)), expected);
    });

  it('shows of one machine what Azure Policy says, since when, by which assignment, and what the machine says', async () => {
    const answer = await ofOne({
      resources: [virtualMachine('m', assessmentMode('ImageDefault'))],
      definition: MODIFY,
      complianceState: 'Compliant',
    });
    assert.deepEqual(answer.data.policies, [
      {
        definition: MODIFY,
        aim: 'periodic-assessment',
        assignment: `${PLACE}/providers/Microsoft.Authorization/policyAssignments/updates`,
        complianceState: 'Compliant',
        evaluatedAt: '2026-11-19T19:00:00Z',
        isMet: false,
        verdict: 'false-green',
      },
    ]);
    assertSays(
      answer,
      [/Compliant by Azure Policy, not in fact/, /Azure Policy では準拠、実際は非準拠/],
      [
        /Azure Policy: Compliant, evaluated 2026-11-19 19:00 UTC; the machine: periodic assessment is off \(assessmentMode ImageDefault\)/,
        /Azure Policy: Compliant \(評価 2026-11-19 19:00 UTC\)、マシン: 定期評価は無効/,
      ],
      [/Configure periodic checking for missing system updates/, /policyAssignments\/updates/],
      [/properties\.complianceState = Compliant/, /properties\.complianceState = Compliant/],
    );
  });

  it('says of a machine without osProfile that it has none', async () => {
    const machine = virtualMachine('m', { properties: { osProfile: null } });
    const answer = await ofOne({ resources: [machine], definition: MODIFY, complianceState: 'Compliant' });
    assert.equal(stateOf(answer), 'false-green');
    assertSays(answer, [/the machine has no osProfile/, /osProfile がないマシン/]);
  });

  it('says which mode keeps the schedule from patching', async () => {
    const answer = await ofOne({
      resources: [virtualMachine('m'), ...weekly],
      definition: RECURRING,
      complianceState: 'Compliant',
    });
    assertSays(answer, [
      /covered by the schedule weekly, by a dynamic scope, whose runs fail: patch orchestration is Azure Managed - Safe Deployment/,
      /スケジュール weekly の対象 \(動的スコープによる\)。実行は失敗: パッチ オーケストレーションは「Azure マネージド - 安全なデプロイ」/,
    ]);
  });

  it('tells a fleet: where they part first, and what is not on record', async () => {
    const answer = await reported('policy-drift', fleet());
    assert.deepEqual(answer.data.states, [
      { state: 'false-green', machineCount: 1 },
      { state: 'true-red', machineCount: 1 },
      { state: 'false-red', machineCount: 1 },
      { state: 'agrees', machineCount: 1 },
      { state: 'unevaluated', machineCount: 1 },
    ]);
    assertSays(
      answer,
      [
        /Of 5 machines, 1 compliant by Azure Policy and not in fact, 1 the reverse/,
        /5 台中、Azure Policy では準拠でも実際は非準拠 1 台、その逆 1 台/,
      ],
      [
        /green · rg-test: Azure Policy: Compliant, evaluated/,
        /green · rg-test: Azure Policy: Compliant \(評価/,
      ],
      [
        /Fix a setting · Not compliant by Azure Policy, nor in fact/,
        /設定を修正 · Azure Policy でも実際も非準拠/,
      ],
      [/Definitions of your own are not compared/, /カスタム定義は比較していません/],
    );
    const several = await reported('policy-drift', fleet(), ['red', 'same']);
    assert.deepEqual(several.data.machineCount, 2);
  });

  it('takes no record for no record, never for compliant', async () => {
    const answer = await reported('policy-drift', world({ resources: [virtualMachine('m')] }));
    assertSays(answer, [
      /No state of Azure Policy is on record for the machine/,
      /1 台すべてで Azure Policy の準拠状態の記録なし/,
    ]);
    const hidden = fleet({
      permissions: [
        { principal: 'bot', scope: '/', actions: ['Microsoft.Compute/*/read', 'Microsoft.Resources/*/read'] },
      ],
    });
    assert.equal(stateOf(await reported('policy-drift', hidden, ['same'])), 'unevaluated');
  });

  it('cannot tell what it could not read', async () => {
    const faults = [{ api: 'resource-graph', status: 403 }];
    const answer = await reported('policy-drift', fleet({ faults }), ['green']);
    assert.equal(stateOf(answer), 'unread');
    assertSays(answer, [/Cannot be told/, /判断できません/]);
  });

  it('pages through a group', async () => {
    const machines = Array.from({ length: 20 }, (_, index) => virtualMachine(`m-${index}`));
    const page = await reported('policy-drift', world({ resources: machines }), [], {
      listing: { group: 'unevaluated', page: 1 },
    });
    assertSays(page, [/Machines 16 to 20 of 20/, /全 20 台中 16～20 台目/]);
  });
});
