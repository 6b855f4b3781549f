import assert from 'node:assert/strict';
import { attempt, tenant } from '../scenarios/agent-upgrade-failed/tenant.ts';
import { explained } from './support/explained.ts';

const lastOf = async (attempts: readonly ReturnType<typeof attempt>[]) =>
  (await explained('k-agent-upgrade-log-loss', 'vm-01', tenant({ attempts }))).knowledge?.says.at(-1)?.en ??
  '';

describe('k-agent-upgrade-log-loss', () => {
  it('says when the machine was upgraded last', async () =>
    assert.match(await lastOf([attempt('now-2d', 'Succeeded')]), /vm-01: 2026-11-18 09:00 UTC, succeeded/));

  it('says that the log knows none', async () =>
    assert.match(await lastOf([]), /30 days has no upgrade of the agent of vm-01/));
});
