import assert from 'node:assert/strict';
import type { AssessmentRecord } from '../../src/azure/assessment-record.ts';
import { CallTally, tallied } from '../../src/azure/read/call-tally.ts';
import { AzureReadError } from '../../src/azure/read-error.ts';
import { AssessmentStream } from '../../src/machines/assessment-stream.ts';
import { placeOf } from '../../src/machines/place.ts';
import { machineKey } from '../../src/model/machine.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { assessmentRow, machineId, virtualMachine, world } from '../support/world-builder.ts';

const COUNT = 2_500;
const NAMES = Array.from({ length: COUNT }, (_, index) => `VM-${String(index).padStart(4, '0')}`);
/** Every second machine is assessed; some rows are of machines that nobody asks about. */
const ASSESSED = NAMES.filter((_, index) => index % 2 === 0);
const KEYS = {
  resources: [virtualMachine('VM-0000')],
  resourceGraph: {
    patchassessmentresources: [...ASSESSED, 'aaa', 'vm-0500-extra', 'zzz'].map((name) =>
      assessmentRow(machineId(name), 'now-1h'),
    ),
  },
};

async function streamOf(keys: object = KEYS, entities: Partial<Entities> = {}): Promise<AssessmentStream> {
  const { azure } = sandboxAzure(world({ ...keys }));
  return new AssessmentStream(
    azure,
    await placeOf({ text: '', entities: { ...NO_ENTITIES, ...entities }, scope: 'fleet' }, azure),
  );
}

function pages(size: number): readonly (readonly ReturnType<typeof machineKey>[])[] {
  const keys = NAMES.map((name) => machineKey(machineId(name)));
  return Array.from({ length: Math.ceil(COUNT / size) }, (_, page) =>
    keys.slice(page * size, (page + 1) * size),
  );
}

function namesOf(records: ReadonlyMap<string, AssessmentRecord>): readonly string[] {
  return [...records.keys()].map((key) => key.split('/').at(-1) ?? '').toSorted();
}

describe('AssessmentStream', () => {
  for (const size of [1, 7, 250, 999, 1_000, 1_001, COUNT])
    it(`finds each assessment once in pages of ${size}`, async () => {
      const stream = await streamOf();
      const found: string[] = [];
      for (const page of size === 1 ? pages(1).slice(0, 40) : pages(size))
        found.push(...namesOf(await stream.of(page)));
      const expected = (size === 1 ? NAMES.slice(0, 40) : NAMES).filter((name) => ASSESSED.includes(name));
      assert.deepEqual(
        found,
        expected.map((name) => name.toLowerCase()),
      );
    });

  it('costs a call for a thousand assessments, none before it is asked', async () => {
    const tally = new CallTally();
    const counts = await tallied(tally, async () => {
      const stream = await streamOf();
      const before = tally.counts();
      for (const page of pages(1_000)) await stream.of(page);
      return [before, tally.counts()];
    });
    assert.deepEqual(counts, [[], [{ api: 'resource-graph', count: 2 }]]);
  });

  it('passes over machines that nobody asks about', async () => {
    const stream = await streamOf();
    const [first = [], , third = []] = pages(1_000);
    assert.equal((await stream.of(first)).size, 500);
    assert.equal((await stream.of(third)).size, 250);
  });

  it('looks assessments up where the order is not the one they are compared in', async () => {
    const stream = await streamOf();
    const [page = []] = pages(10);
    assert.equal((await stream.of(page.toReversed())).size, 5);
    assert.equal((await stream.of(page)).size, 5);
  });

  it('looks them up where the place is narrower than their list can be', async () => {
    const stream = await streamOf(KEYS, { location: 'japaneast' });
    const [page = []] = pages(10);
    assert.equal((await stream.of(page)).size, 5);
  });

  it('goes on failing where it failed, rather than end', async () => {
    const faults = [
      { api: 'resource-graph', latencyInMs: 1, times: 1 },
      { api: 'resource-graph', status: 403, times: 1 },
    ];
    const stream = await streamOf({ ...KEYS, faults });
    const [first = [], second = [], third = []] = pages(1_000);
    assert.equal((await stream.of(first)).size, 500);
    for (const page of [third, second, third])
      await assert.rejects(
        stream.of(page),
        (error) => error instanceof AzureReadError && error.code === 'AZ_FORBIDDEN',
      );
  });
});
