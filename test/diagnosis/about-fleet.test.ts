import assert from 'node:assert/strict';
import type { Answer } from '../../src/model/answer.ts';
import { causeOf } from '../../src/model/finding.ts';
import { fleetWorld } from '../bench/support/fleet-world.ts';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const QUESTION = 'which machines are not assessed and why?';

function countsOf({ report }: Answer): Readonly<Record<string, number>> {
  assert.ok(report);
  const { groups } = report.data as {
    groups: { verdict: string; cause: string | null; machineCount: number }[];
  };
  const sums = new Map<string, number>();
  for (const { verdict, cause, machineCount } of groups)
    sums.set(`${verdict} ${cause}`, (sums.get(`${verdict} ${cause}`) ?? 0) + machineCount);
  return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('aboutFleet', () => {
  it('finds the same of each machine in pages as of the first by themselves', async () => {
    const { answer: fleet } = await askWorld(world(fleetWorld(1_400)), QUESTION);
    const { answer: few } = await askWorld(world(fleetWorld(200)), QUESTION);
    const one = new Map(few.findings.map((finding) => [finding.machine?.id, finding]));
    const compared = fleet.findings.filter(({ machine }) => one.has(machine?.id));
    assert.equal(compared.length, 200);
    for (const finding of compared) {
      const same = one.get(finding.machine?.id);
      assert.ok(same);
      assert.deepEqual([finding.verdict, causeOf(finding)], [same.verdict, causeOf(same)]);
    }
    assert.equal(
      Object.values(countsOf(fleet)).reduce((sum, count) => sum + count),
      1_400,
    );
    assert.deepEqual([fleet.coverage?.machines, fleet.coverage?.unread], [1_400, []]);
  });

  it('keeps what was counted where the listing breaks off, and says where', async () => {
    const resources = Array.from({ length: 2_001 }, (_, index) => virtualMachine(`vm-${index}`));
    const faults = [
      { api: 'resource-graph', latencyInMs: 1, times: 1 },
      { api: 'resource-graph', status: 403 },
    ];
    const { answer, rendered } = await askWorld(world({ resources, faults }), QUESTION);
    assert.equal(answer.coverage?.machines, 1_000);
    assert.deepEqual(
      answer.coverage?.unread.map(({ code }) => code),
      ['AZ_FORBIDDEN'],
    );
    const [gap] = answer.coverage?.unread ?? [];
    assert.ok(JSON.stringify(rendered.card).includes(gap?.title.en ?? 'no gap'));
  });
});
