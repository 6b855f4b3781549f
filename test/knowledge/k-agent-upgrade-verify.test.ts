import assert from 'node:assert/strict';
import { attempt, tenant } from '../scenarios/agent-upgrade-failed/tenant.ts';
import { machineId, world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';

const codeFor = async (machine: string) =>
  (await explained('k-agent-upgrade-verify', machine, world(TENANT))).knowledge?.commands.map(
    ({ code }) => code,
  ) ?? [];

describe('k-agent-upgrade-verify', () => {
  for (const [machine, record] of [
    ['vm-01', `${machineId('vm-01')}/extensions/AzureMonitorWindowsAgent`],
    ['arc-01', machineId('arc-01', 'azure-arc')],
  ] as const)
    it(`looks for the upgrades of ${machine} where Azure writes them down`, async () => {
      const [cli, powerShell, query] = await codeFor(machine);
      assert.ok(cli?.includes(`--resource-id "${record}"`), cli);
      assert.ok(powerShell?.includes(`-ResourceId '${record}'`), powerShell);
      assert.ok(query?.includes(`_ResourceId =~ "${record.split('/extensions/')[0]}"`), query);
    });

  for (const [status, said] of [
    ['Succeeded', { en: /succeeded/, ja: /成功/ }],
    ['Failed', { en: /failed/, ja: /失敗/ }],
  ] as const)
    it(`tells of the latest entry that it ${status.toLowerCase()}, when, and by whom`, async () => {
      const { knowledge } = await explained(
        'k-agent-upgrade-verify',
        'vm-01',
        tenant({ attempts: [attempt('now-9h', status, { caller: 'sato@contoso.com' })] }),
      );
      const last = knowledge?.says.at(-1);
      assert.match(last?.en ?? '', new RegExp(`2026-11-20 00:00 UTC, ${said.en.source}.*sato@contoso\\.com`));
      assert.match(last?.ja ?? '', new RegExp(`2026-11-20 00:00 UTC、${said.ja.source}.*sato@contoso\\.com`));
    });
});
