import assert from 'node:assert/strict';
import { annotation, tenant } from '../scenarios/unexpected-reboot/tenant.ts';
import { askWorld } from '../support/ask-world.ts';

describe('a day without a restart that is asked about', () => {
  it('is named, with the nearest restart on record', async () => {
    const world = tenant({
      annotations: [annotation('VirtualMachineHostRebootedForRepair', 'Platform-Initiated', 'now-3h')],
    });
    const { answer } = await askWorld(world, 'why did vm-05 restart on 2026-11-18?');
    const told = JSON.stringify(answer.findings);
    assert.match(told, /on record between 2026-11-1[78] \d\d:\d\d UTC and 2026-11-1[89] \d\d:\d\d UTC/);
    assert.match(told, /nearest on record is at 2026-11-20 06:00 UTC/);
    assert.match(told, /最も近い再起動は 2026-11-20 06:00 UTC/);
  });
});
