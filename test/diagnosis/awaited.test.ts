import assert from 'node:assert/strict';
import type { World } from '../../src/sandbox/world/world.ts';
import { distantTenant } from '../bench/support/distant-tenant.ts';
import { change } from '../scenarios/schedule-not-applied/records.ts';
import { SOMEBODY } from '../support/asker.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { assessedInView, assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const KEYS = {
  resources: [
    virtualMachine('vm-well', assessedInView('now-2h')),
    virtualMachine('vm-ill', assessmentMode(null)),
  ],
  resourceGraph: { patchassessmentresources: [assessmentRow(machineId('vm-well'), 'now-2h')] },
  workspaces: workspaces({ Update: [{ TimeGenerated: 'now-500d', Computer: 'left-behind' }] }),
};
const LOGS_REFUSED = { ...KEYS, faults: [{ api: 'log-analytics', status: 403 }] };

async function asked(tenant: World, text: string) {
  const { engine, time } = distantTenant(tenant);
  const answer = await time.passUntil(engine.answer(engine.understand(text, {}), SOMEBODY));
  return { answer, tookInMs: time.elapsedInMs };
}

describe('what is begun in advance', () => {
  it('is not waited for by a machine that is settled without it', async () => {
    const { answer, tookInMs } = await asked(world(KEYS), 'why is vm-well not assessed?');
    assert.equal(answer.findings[0]?.verdict, 'clear');
    assert.equal(tookInMs, 600);
  });

  it('is neither counted nor heard of there, not even when it fails', async () => {
    const well = await asked(world(KEYS), 'why is vm-well not assessed?');
    const refused = await asked(world(LOGS_REFUSED), 'why is vm-well not assessed?');
    assert.deepEqual(refused, well);
    assert.deepEqual(well.answer.azureCalls, [
      { api: 'arm', count: 1 },
      { api: 'resource-graph', count: 2 },
    ]);
  });

  it('is waited for, counted and heard of where a machine needs it', async () => {
    const { answer, tookInMs } = await asked(world(LOGS_REFUSED), 'why is vm-ill not assessed?');
    assert.equal(tookInMs, 1_100);
    assert.ok(answer.azureCalls.some(({ api, count }) => api === 'log-analytics' && count === 1));
    const gaps = answer.findings.flatMap(({ gaps: each }) => each.map(({ fact }) => fact));
    assert.ok(gaps.includes('legacy-data'), gaps.join(', '));
  });

  // What is told of a deleted machine rests on which it was; that it has no records, on whether they may be read.
  for (const [what, resourcechanges, inMs] of [
    ['nothing', [], 1_100],
    ['a deletion on record', [change(machineId('vm-gone'), 'now-4d', {}, 'Delete')], 1_550],
  ] as const)
    it(`is read beside the workspaces where ${what} answers to a name`, async () => {
      const { resourceGraph, ...rest } = KEYS;
      const tenant = world({ ...rest, resourceGraph: { ...resourceGraph, resourcechanges } });
      const { tookInMs } = await asked(tenant, 'why is vm-gone not assessed?');
      assert.equal(tookInMs, inMs);
    });

  for (const name of ['vm-well', 'vm-ill', 'vm-wel', 'left-behind'])
    it(`leaves the answer about ${name} the same to the byte`, async () => {
      const [first, second] = [
        await asked(world(KEYS), `why is ${name} not assessed?`),
        await asked(world(KEYS), `why is ${name} not assessed?`),
      ];
      assert.equal(JSON.stringify(second), JSON.stringify(first));
    });
});
