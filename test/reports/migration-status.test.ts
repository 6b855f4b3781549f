import assert from 'node:assert/strict';
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
    for (const machines of [['a', 'b', 'c', 'd'], []]) {
      const answer = await reported('migration-status', fleet, machines);
      assert.deepEqual(answer.data.states, [
        { state: 'legacy-only', machineCount: 1 },
        { state: 'neither', machineCount: 1 },
        { state: 'both', machineCount: 1 },
        { state: 'migrated', machineCount: 1 },
      ]);
      assertSays(answer, [/2 of 4 machines in Update Manager/, /4 台中 2 台が更新マネージャーに移行済み/]);
    }
    const page = await reported('migration-status', fleet, [], {
      listing: { group: 'legacy-only', page: 0 },
    });
    assertSays(page, [/Machines 1 to 1 of 1/, /全 1 台中 1～1 台目/]);
  });

  it('is about every machine where none is named', async () => {
    const { data } = await reported('migration-status', tenant({}), [], { scope: 'machines' });
    assert.equal(data.machineCount, 4);
  });

  it('says what was looked for where there is no machine', async () => {
    const { said } = await reported('migration-status', world({ resources: [] }));
    assert.deepEqual([said.report, said.findings.length > 0], [null, true]);
  });
});
