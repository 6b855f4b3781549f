import assert from 'node:assert/strict';
import { explained } from './support/explained.ts';

const LINES = /^(?:az vmss|Add-AzVmssExtension|az rest)/;

describe('k-agent-enable-auto-upgrade', () => {
  for (const [machine, routes] of [
    [null, ['az rest', 'az vmss', 'az vmss', 'Add-AzVmssExtension']],
    ['vm-01', ['az rest']],
    ['lx-01', ['az rest']],
    ['arc-01', []],
  ] as const)
    it(`has the routes of ${machine ?? 'everybody'} beside its two tools`, async () => {
      const { knowledge } = await explained('k-agent-enable-auto-upgrade', machine);
      const lines = knowledge?.commands.flatMap(({ code }) => code.split('\n')) ?? [];
      assert.deepEqual(
        lines.flatMap((line) => LINES.exec(line)?.[0] ?? []),
        routes,
      );
    });

  it('says of Arc what is so by default there', async () => {
    const { knowledge } = await explained('k-agent-enable-auto-upgrade', 'arc-01');
    assert.ok(knowledge?.says.some(({ en }) => /on by default for every extension/.test(en)));
  });
});
