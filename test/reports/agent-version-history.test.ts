import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { attempt, saying } from '../scenarios/agent-upgrade-failed/tenant.ts';
import { assertSays, reported } from '../support/reported.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../support/world/logs.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const OLD = '1.38.0.0';
const NEW = '1.40.0.0';
const MOVED = [
  agentHeartbeat(VM, OLD, 'now-60d'),
  agentHeartbeat(VM, OLD, 'now-5d'),
  agentHeartbeat(VM, NEW, 'now-4d'),
  agentHeartbeat(VM, NEW, 'now-1m'),
];

function tenant(heartbeats: readonly JsonObject[], more: JsonObject = {}) {
  const resources = [virtualMachine('vm-01'), agentExtension(VM, NEW)];
  return world({ resources, workspaces: workspaces({ Heartbeat: heartbeats }), ...more });
}

describe('agent-version-history', () => {
  it('lists the versions with their first and last heartbeat, the latest first', async () => {
    const answer = await reported('agent-version-history', tenant(MOVED), ['vm-01']);
    assert.deepEqual(answer.data.versions, [
      { version: NEW, firstSeenAt: '2026-11-16T09:00:00Z', lastSeenAt: '2026-11-20T08:59:00Z' },
      { version: OLD, firstSeenAt: '2026-09-21T09:00:00Z', lastSeenAt: '2026-11-15T09:00:00Z' },
    ]);
    const title = /1\.38\.0\.0 → 1\.40\.0\.0/;
    assertSays(
      answer,
      [title, title],
      [/first heartbeat 2026-11-16 09:00 UTC/, /最初のハートビート 2026-11-16 09:00 UTC/],
    );
  });

  it('says who had it done, how it ended and what Azure says of a failure', async () => {
    const activityLog = [
      attempt('now-4d', 'Succeeded', { caller: 'sato@contoso.com' }),
      attempt('now-6d', 'Failed', saying('No space left.')),
    ];
    const answer = await reported('agent-version-history', tenant(MOVED, { activityLog }), ['vm-01']);
    const attempts = answer.data.attempts as readonly {
      hasFailed: boolean;
      caller: string;
      error: string | null;
    }[];
    assert.deepEqual(
      attempts.map(({ hasFailed }) => hasFailed),
      [false, true],
    );
    assert.match(attempts[1]?.error ?? '', /No space left/);
    assertSays(
      answer,
      [/by sato@contoso\.com/, /実行者 sato@contoso\.com/],
      [/2026-11-14 09:00 UTC: failed/, /2026-11-14 09:00 UTC: 失敗/],
      [/by an application \(9f5b3a0e/, /アプリケーション \(9f5b3a0e/],
    );
  });

  it('takes one version for no change on record, whenever it began to report', async () => {
    const answer = await reported('agent-version-history', tenant([agentHeartbeat(VM, NEW, 'now-9d')]), [
      'vm-01',
    ]);
    assertSays(
      answer,
      [/no change on record/, /変更の記録なし/],
      [/has no installation or upgrade/, /記録はありません/],
    );
    assert.deepEqual(answer.data.attempts, []);
  });

  it('says that no heartbeat is on record', async () => {
    const answer = await reported(
      'agent-version-history',
      tenant([agentHeartbeat(machineId('vm-02'), NEW, 'now-9d')]),
      ['vm-01'],
    );
    assert.deepEqual(answer.data.versions, []);
    assertSays(answer, [/No heartbeat on record/, /ハートビートの記録なし/]);
  });

  it('cannot tell what it may not read', async () => {
    const faults = [{ api: 'log-analytics', status: 403 }];
    const answer = await reported('agent-version-history', tenant(MOVED, { faults }), ['vm-01']);
    assert.equal(answer.data.versions, null);
    assertSays(answer, [/Versions could not be read/, /バージョンを取得できませんでした/]);
    assert.doesNotMatch(answer.text.en, /No heartbeat on record/);
  });

  it('tells several apart by when they moved', async () => {
    const [b, c, d] = ['vm-02', 'vm-03', 'vm-04'].map((name) => machineId(name)) as [string, string, string];
    const heartbeats = [
      ...MOVED,
      agentHeartbeat(b, OLD, 'now-60d'),
      agentHeartbeat(b, NEW, 'now-40d'),
      agentHeartbeat(c, NEW, 'now-2d'),
    ];
    const resources = ['vm-02', 'vm-03', 'vm-04'].map((name) => virtualMachine(name));
    const agents = [b, c, d].map((id) => agentExtension(id, NEW));
    const fleet = world({
      resources: [virtualMachine('vm-01'), agentExtension(VM, NEW), ...resources, ...agents],
      workspaces: workspaces({ Heartbeat: heartbeats }),
    });
    for (const machines of [['vm-01', 'vm-02', 'vm-03', 'vm-04'], []]) {
      const answer = await reported('agent-version-history', fleet, machines);
      assert.deepEqual(answer.data.states, [
        { state: 'changed-lately', machineCount: 1 },
        { state: 'changed', machineCount: 1 },
        { state: 'one-version', machineCount: 1 },
        { state: 'no-heartbeat', machineCount: 1 },
      ]);
      assertSays(answer, [/New version in the last 30 days/, /過去 30 日以内に変わったもの/]);
    }
    const page = await reported('agent-version-history', fleet, [], {
      listing: { group: 'changed', page: 0 },
    });
    assertSays(page, [/Machines 1 to 1 of 1/, /全 1 台中 1～1 台目/], [/vm-02/, /vm-02/]);
  });
});
