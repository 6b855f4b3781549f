import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assertSays, reported } from '../support/reported.ts';
import { agentExtension, agentVersions } from '../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../support/world/logs.ts';
import { arcServer, powerState, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const OLD = '1.38.0.0';
const NEW = '1.40.0.0';
const REGION = { japaneast: [OLD, NEW] };

function tenant(resources: readonly JsonObject[], more: JsonObject = {}) {
  return world({ resources, extensionImages: agentVersions(REGION), ...more });
}

function agentOn(name: string, version: string | null, properties: JsonObject = {}): readonly JsonObject[] {
  return [virtualMachine(name), agentExtension(machineId(name), version, properties)];
}

const BY_HAND = { enableAutomaticUpgrade: false };

/** A machine with its agent, and how that stands. */
const STATES: readonly (readonly [what: string, resources: readonly JsonObject[], state: string])[] = [
  ['behind and moving by itself', agentOn('vm-01', OLD), 'behind-automatic'],
  [
    'behind, on a machine that is off',
    [virtualMachine('vm-01', powerState('deallocated')), agentExtension(machineId('vm-01'), OLD)],
    'behind-unreached',
  ],
  ['behind and left to people', agentOn('vm-01', OLD, BY_HAND), 'behind-by-hand'],
  ['newest and moving by itself', agentOn('vm-01', NEW), 'newest-automatic'],
  ['newest and left to people', agentOn('vm-01', NEW, BY_HAND), 'newest-by-hand'],
  [
    'off where a virtual machine states nothing',
    agentOn('vm-01', NEW, { enableAutomaticUpgrade: null }),
    'newest-by-hand',
  ],
  ['failed', agentOn('vm-01', NEW, { provisioningState: 'Failed' }), 'failed'],
  ['without an agent', [virtualMachine('vm-01')], 'no-agent'],
  ['of a version that nothing reports', agentOn('vm-01', null), 'unread'],
];

describe('agent-status', () => {
  for (const [what, resources, state] of STATES)
    it(`tells an agent that is ${what}`, async () => {
      const { data } = await reported('agent-status', tenant(resources), ['vm-01']);
      assert.equal(data.state, state);
    });

  it('takes an Arc-enabled server that states nothing to move by itself', async () => {
    const id = machineId('arc-01', 'azure-arc');
    const resources = [arcServer('arc-01'), agentExtension(id, OLD, { enableAutomaticUpgrade: null })];
    const { data } = await reported('agent-status', tenant(resources), ['arc-01']);
    assert.deepEqual([data.state, data.isAutomaticUpgradeOn], ['behind-automatic', true]);
  });

  it('names the agent that was replaced and is still beside it, whose versions are none of its own', async () => {
    const legacy = {
      id: `${machineId('vm-01')}/extensions/MicrosoftMonitoringAgent`,
      type: 'Microsoft.Compute/virtualMachines/extensions',
      name: 'MicrosoftMonitoringAgent',
      location: 'japaneast',
      properties: {
        publisher: 'Microsoft.EnterpriseCloud.Monitoring',
        type: 'MicrosoftMonitoringAgent',
        typeHandlerVersion: '1.0',
        provisioningState: 'Succeeded',
      },
    };
    const resources = [...agentOn('vm-01', NEW), legacy, ...agentOn('vm-02', NEW)];
    const answer = await reported('agent-status', tenant(resources), ['vm-01']);
    assertSays(
      answer,
      [/Agent 1\.40\.0\.0/, /1\.40\.0\.0/],
      [/Installed beside it: the retired/, /併存するエージェント/],
    );
    const beside = await reported('agent-status', tenant(resources), ['vm-02']);
    assert.doesNotMatch(JSON.stringify(beside), /Installed beside it/);
  });

  it('shows the version, the newest of the region, the flag, and when and by whom it was last upgraded', async () => {
    const write = {
      eventTimestamp: 'now-3d',
      resourceId: `${machineId('vm-01')}/extensions/AzureMonitorWindowsAgent`,
      subscriptionId: SUBSCRIPTION,
      operationName: { value: 'Microsoft.Compute/virtualMachines/extensions/write' },
      status: { value: 'Succeeded' },
      caller: 'sato@contoso.com',
      correlationId: '7818a1b3-da77-4621-afa5-da427d27736a',
    };
    const answer = await reported('agent-status', tenant(agentOn('vm-01', OLD), { activityLog: [write] }), [
      'vm-01',
    ]);
    assert.deepEqual(answer.data.lastWrite, { at: '2026-11-17T09:00:00Z', caller: 'sato@contoso.com' });
    assertSays(
      answer,
      [/Installed: 1\.38\.0\.0/, /インストール済み: 1\.38\.0\.0/],
      [/Newest in japaneast: 1\.40\.0\.0/, /japaneast の最新: 1\.40\.0\.0/],
      [/on \(enableAutomaticUpgrade: true\)/, /有効 \(enableAutomaticUpgrade: true\)/],
      [/by sato@contoso\.com/, /実行者 sato@contoso\.com/],
    );
  });

  it('says since when a version reports where an older one is on record', async () => {
    const id = machineId('vm-01');
    const logs = workspaces({
      Heartbeat: [
        agentHeartbeat(id, OLD, 'now-9d'),
        agentHeartbeat(id, NEW, 'now-5d'),
        agentHeartbeat(id, NEW, 'now-1m'),
      ],
    });
    const { data } = await reported('agent-status', tenant(agentOn('vm-01', NEW), { workspaces: logs }), [
      'vm-01',
    ]);
    assert.equal(data.versionReportedSince, '2026-11-15T09:00:00Z');
  });

  it('says of several which upgrade failed, and of many that nobody looked', async () => {
    const failure = (at: string) => ({
      eventTimestamp: at,
      resourceId: `${machineId('vm-1')}/extensions/AzureMonitorWindowsAgent`,
      subscriptionId: SUBSCRIPTION,
      operationName: { value: 'Microsoft.Compute/virtualMachines/extensions/write' },
      status: { value: 'Failed' },
      correlationId: at,
    });
    const agents = (count: number) =>
      tenant(Array.from({ length: count }, (_, index) => agentOn(`vm-${index + 1}`, OLD)).flat(), {
        workspaces: workspaces({
          Heartbeat: Array.from({ length: count }, (_, index) =>
            agentHeartbeat(machineId(`vm-${index + 1}`), OLD, 'now-1m'),
          ),
        }),
        activityLog: [failure('now-3d'), failure('now-2d')],
      });
    const few = await reported('agent-status', agents(2));
    assertSays(few, [
      /vm-1 .*last upgrade failed \(2026-11-18 09:00 UTC, 2 in a row\)/,
      /vm-1 .*最後のアップグレードは失敗 \(2026-11-18 09:00 UTC、連続 2 回\)/,
    ]);
    assert.doesNotMatch(JSON.stringify(few), /not looked at/);
    assertSays(await reported('agent-status', agents(9)), [
      /not looked at on 9 machines that wait/,
      /展開を待つ 9 台について.*確認していません/,
    ]);
  });

  it('says that no upgrade is on record, rather than none', async () => {
    const logs = workspaces({ Heartbeat: [agentHeartbeat(machineId('vm-01'), NEW, 'now-1m')] });
    const answer = await reported('agent-status', tenant(agentOn('vm-01', NEW), { workspaces: logs }), [
      'vm-01',
    ]);
    assert.deepEqual([answer.data.lastWrite, answer.data.versionReportedSince], [null, null]);
    assertSays(answer, [/Last upgrade: not on record/, /最後のアップグレード: 記録なし/]);
  });

  it('cannot tell what it may not read', async () => {
    const faults = [{ api: 'arm', path: `${machineId('vm-01')}/extensions`, status: 403 }];
    const answer = await reported('agent-status', tenant(agentOn('vm-01', OLD), { faults }), ['vm-01']);
    assert.deepEqual([answer.data.state, answer.data.hasAgent], ['unread', null]);
    assertSays(answer, [/Installed: could not be read/, /インストール済み: 取得できませんでした/]);
    assert.doesNotMatch(answer.text.en, /No Azure Monitor agent/);
  });

  it('tells several by how they stand, the most urgent first', async () => {
    const resources = [...agentOn('a', NEW), ...agentOn('b', OLD, BY_HAND), virtualMachine('c')];
    const answer = await reported('agent-status', tenant(resources), ['a', 'b', 'c']);
    assert.deepEqual(answer.data.states, [
      { state: 'behind-by-hand', machineCount: 1 },
      { state: 'no-agent', machineCount: 1 },
      { state: 'newest-automatic', machineCount: 1 },
    ]);
    assertSays(answer, [/Agents of 3 machines/, /3 台のエージェント/]);
  });

  it('counts a fleet with its versions, and pages through a group', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `vm-${String(index + 10)}`);
    const id = (name: string) => machineId(name);
    const resources = names.flatMap((name) => agentOn(name, OLD, BY_HAND));
    const logs = workspaces({ Heartbeat: names.map((name) => agentHeartbeat(id(name), OLD, 'now-1m')) });
    const fleet = tenant(resources, { workspaces: logs });
    const whole = await reported('agent-status', fleet);
    assert.deepEqual(whole.data.states, [{ state: 'behind-by-hand', machineCount: 20 }]);
    assertSays(whole, [/1\.38\.0\.0: 20/, /1\.38\.0\.0: 20/]);
    const second = await reported('agent-status', fleet, [], {
      listing: { group: 'behind-by-hand', page: 1 },
    });
    assertSays(second, [/Machines 16 to 20 of 20/, /全 20 台中 16～20 台目/], [/vm-29/, /vm-29/]);
    assert.doesNotMatch(second.text.en, /vm-10/);
  });

  it('says what was looked for where there is no machine', async () => {
    const { said, text } = await reported('agent-status', tenant([]));
    assert.equal(said.report, null);
    assert.ok(said.findings.length > 0);
    assert.ok(text.en.length > 0 && text.ja.length > 0);
  });
});
