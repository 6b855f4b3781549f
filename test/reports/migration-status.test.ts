import assert from 'node:assert/strict';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assertSays, reported } from '../support/reported.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { legacyHeartbeat } from '../support/world/registration.ts';
import { machineId, world } from '../support/world/world.ts';

const ROW_AT = '2024-08-30T00:00:00Z';

interface Tenant {
  readonly assessed?: readonly string[];
  readonly legacy?: readonly string[];
  readonly withOldAgent?: readonly string[];
  readonly more?: JsonObject;
}

/** Four machines, and what either side has of them; another computer keeps the workspace from being empty. */
function tenant({ assessed = [], legacy = [], withOldAgent = [], more = {} }: Tenant) {
  return world({
    resources: [...['a', 'b', 'c', 'd'].map((name) => virtualMachine(name)), ...withOldAgent.map(oldAgent)],
    resourceGraph: {
      patchassessmentresources: assessed.map((name) => assessmentRow(machineId(name), 'now-2h')),
    },
    workspaces: workspaces({
      Heartbeat: [...legacy, 'elsewhere'].map((name) => legacyHeartbeat(name, ROW_AT)),
      Update: [],
      UpdateSummary: [],
    }),
    ...more,
  });
}

function oldAgent(name: string): JsonObject {
  return {
    id: `${machineId(name)}/extensions/MicrosoftMonitoringAgent`,
    type: 'Microsoft.Compute/virtualMachines/extensions',
    name: 'MicrosoftMonitoringAgent',
    location: 'japaneast',
    properties: {
      publisher: 'Microsoft.EnterpriseCloud.Monitoring',
      type: 'MicrosoftMonitoringAgent',
      provisioningState: 'Succeeded',
    },
  };
}

const STATES: readonly (readonly [what: string, tenant: Tenant, state: string])[] = [
  ['assessed by Update Manager alone', { assessed: ['a'] }, 'migrated'],
  ['in Update Management alone', { legacy: ['a'] }, 'legacy-only'],
  ['in both', { assessed: ['a'], legacy: ['a'] }, 'both'],
  ['assessed, with the old agent', { assessed: ['a'], withOldAgent: ['a'] }, 'both'],
  ['left with the old agent alone', { withOldAgent: ['a'] }, 'legacy-only'],
  ['in neither', {}, 'neither'],
];

describe('migration-status', () => {
  for (const [what, keys, state] of STATES)
    it(`says ${state} of a machine that is ${what}`, async () => {
      const { data } = await reported('migration-status', tenant(keys), ['a']);
      assert.equal(data.state, state);
    });

  it('shows what either side has of a machine', async () => {
    const answer = await reported('migration-status', tenant({ assessed: ['a'], legacy: ['a'] }), ['a']);
    assert.deepEqual(
      [answer.data.assessedAt, answer.data.legacyRowAt, answer.data.hasLegacyAgent],
      ['2026-11-20T07:00:00Z', ROW_AT, false],
    );
    assertSays(
      answer,
      [/Migrated, with leftovers/, /移行済み、旧環境の残りあり/],
      [/Newest row of Update Management: 2024-08-30/, /Update Management の最新レコード: 2024-08-30/],
    );
  });

  it('cannot tell where one side is not to be read, and says what the other has', async () => {
    const faults = [{ api: 'log-analytics', status: 403 }];
    const answer = await reported('migration-status', tenant({ assessed: ['a'], more: { faults } }), ['a']);
    assert.deepEqual([answer.data.state, answer.data.legacyRowAt], ['unread', null]);
    assert.equal(answer.data.assessedAt, '2026-11-20T07:00:00Z');
    assertSays(answer, [/Newest row of Update Management: could not be read/, /取得できませんでした/]);
  });

  it('takes empty tables for no proof', async () => {
    const empty = workspaces({ Heartbeat: [], Update: [], UpdateSummary: [] });
    const keys = { assessed: ['a'], more: { workspaces: empty } };
    const { data } = await reported('migration-status', tenant(keys), ['a']);
    assert.equal(data.state, 'unread');
  });

  it('tells several and the fleet by side, what is left to do first', async () => {
    const fleet = tenant({ assessed: ['a', 'b'], legacy: ['b', 'c'] });
    for (const [machines, leftBehind] of [
      [['a', 'b', 'c', 'd'], 0],
      [[], 1],
    ] as const) {
      const answer = await reported('migration-status', fleet, machines);
      assert.deepEqual(answer.data.states, [
        { state: 'legacy-only', machineCount: 1 },
        ...(leftBehind === 0 ? [] : [{ state: 'no-resource', machineCount: leftBehind }]),
        { state: 'neither', machineCount: 1 },
        { state: 'both', machineCount: 1 },
        { state: 'migrated', machineCount: 1 },
      ]);
      const count = 4 + leftBehind;
      assertSays(answer, [
        new RegExp(`2 of ${count} machines in Update Manager`),
        new RegExp(`${count} 台中 2 台が Update Manager に移行済み`),
      ]);
    }
    const page = await reported('migration-status', fleet, [], {
      listing: { group: 'legacy-only', page: 0 },
    });
    assertSays(page, [/Machines 1 to 1 of 1/, /全 1 台中 1～1 台目/]);
  });

  it('is about every machine where none is named', async () => {
    const { data } = await reported('migration-status', tenant({}), [], { scope: 'machines' });
    assert.equal(data.machineCount, 5);
  });

  const row = (changes: JsonObject) => ({ TimeGenerated: ROW_AT, ...changes });
  const LEFT: readonly (readonly [what: string, tables: JsonObject, left: readonly string[]])[] = [
    ['no machine of Azure has its name', { Update: [row({ Computer: 'old-01' })] }, ['old-01']],
    ['its heartbeat alone is left', { Heartbeat: [legacyHeartbeat('old-01', ROW_AT)] }, ['old-01']],
    [
      'it is in two tables',
      { Update: [row({ Computer: 'old-01' })], UpdateSummary: [row({ Computer: 'old-01' })] },
      ['old-01'],
    ],
    ['a machine of Azure has its name', { Update: [row({ Computer: 'a.corp.contoso.com' })] }, []],
    [
      'a machine of Azure has its name, not its id',
      { Update: [row({ Computer: 'a', ResourceId: machineId('moved') })] },
      [],
    ],
    [
      'it has heartbeats without Update Management',
      { Heartbeat: [legacyHeartbeat('old-01', ROW_AT, { Solutions: '"security"' })] },
      [],
    ],
  ];
  for (const [what, tables, left] of LEFT)
    it(`counts a computer among those that Log Analytics alone knows, or not, where ${what}`, async () => {
      const logs = workspaces({ Heartbeat: [], Update: [], UpdateSummary: [], ...tables });
      const answer = await reported('migration-status', tenant({ more: { workspaces: logs } }));
      const { machines } = answer.data as { machines: readonly { machine: string; state: string }[] };
      const alone = machines.filter(({ state }) => state === 'no-resource').map(({ machine }) => machine);
      assert.deepEqual(
        alone.map((id) => id.split('/').at(-1)?.split('.')[0]),
        left,
      );
      if (left.length > 0)
        assertSays(answer, [/Known to Log Analytics only/, /Log Analytics にのみ記録あり/]);
    });

  it('tells a computer that Log Analytics alone knows where it is named', async () => {
    const logs = workspaces({ Heartbeat: [], Update: [row({ Computer: 'old-01' })], UpdateSummary: [] });
    const answer = await reported('migration-status', tenant({ more: { workspaces: logs } }), ['old-01']);
    assert.deepEqual([answer.data.state, answer.data.legacyRowAt], ['no-resource', ROW_AT]);
  });

  it('leaves them out of a place, and where not all machines of Azure could be listed', async () => {
    const inGroup = await reported('migration-status', tenant({}), [], {
      entities: { ...NO_ENTITIES, resourceGroup: 'rg-test' },
    });
    assert.equal(inGroup.data.machineCount, 4);
    // The list breaks off after its first page.
    const many = Array.from({ length: 1_001 }, (_, index) => virtualMachine(`m-${index}`));
    const faults = [
      { api: 'resource-graph', latencyInMs: 1, times: 1 },
      { api: 'resource-graph', status: 403 },
    ];
    const { data, said } = await reported('migration-status', tenant({ more: { resources: many, faults } }));
    assert.equal(data.machineCount, 1_000);
    assert.ok((said.coverage?.unread.length ?? 0) > 0);
  });

  it('says which workspace could not be read for them', async () => {
    const faults = [{ api: 'log-analytics', status: 403 }];
    const { said } = await reported('migration-status', tenant({ more: { faults } }));
    assert.deepEqual(
      (said.coverage?.unread ?? []).map(({ code }) => code),
      ['AZ_FORBIDDEN'],
    );
  });

  it('says what was looked for where there is no machine', async () => {
    const { said } = await reported('migration-status', world({ resources: [] }));
    assert.deepEqual([said.report, said.findings.length > 0], [null, true]);
  });
});
