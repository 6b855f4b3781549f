import assert from 'node:assert/strict';
import type { AssessmentRecord } from '../../src/azure/assessment-record.ts';
import { CallTally, tallied } from '../../src/azure/read/call-tally.ts';
import { AzureReadError } from '../../src/azure/read-error.ts';
import { AssessmentStream } from '../../src/machines/assessment-stream.ts';
import { placeOf } from '../../src/machines/place.ts';
import { machineKey } from '../../src/model/machine.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { assessmentRow } from '../support/world/graph-rows.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

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

/** Pages of machines, as a fleet's listing gives them: each is known before the one before it is asked for. */
function followed(
  stream: AssessmentStream,
  pages: readonly (readonly string[])[],
): readonly (() => Promise<readonly string[]>)[] {
  return pages
    .map((names) => stream.follow(names.map((name) => machineKey(machineId(name)))))
    .map((read) => async () => namesOf(await read()));
}

function pagesOf(names: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, page) =>
    names.slice(page * size, (page + 1) * size),
  );
}

async function readAll(stream: AssessmentStream, pages: readonly (readonly string[])[]) {
  const found: string[] = [];
  for (const read of followed(stream, pages)) found.push(...(await read()));
  return found;
}

function namesOf(records: ReadonlyMap<string, AssessmentRecord>): readonly string[] {
  return [...records.keys()].map((key) => key.split('/').at(-1) ?? '').toSorted();
}

function lower(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}

/** Replies of Resource Graph, whatever is asked: assessments of some machines, in the order in which Azure may sort them. */
function replies(pages: readonly (readonly string[])[]): object {
  const faults = pages.map((names, index) => ({
    api: 'resource-graph',
    status: 200,
    times: 1,
    body: {
      totalRecords: names.length,
      count: names.length,
      resultTruncated: 'false',
      facets: [],
      data: names.map((name) => {
        const id = machineId(name).toLowerCase();
        return { id: `${id}/patchassessmentresults/latest`, machineId: id, status: 'Succeeded' };
      }),
      ...(index < pages.length - 1 && { $skipToken: `page ${index + 1}` }),
    },
  }));
  return { ...KEYS, faults };
}

describe('AssessmentStream', () => {
  for (const size of [1, 7, 250, 999, 1_000, 1_001, COUNT])
    it(`finds each assessment once in pages of ${size}`, async () => {
      const names = size === 1 ? NAMES.slice(0, 40) : NAMES;
      assert.deepEqual(
        await readAll(await streamOf(), pagesOf(names, size)),
        lower(names.filter((name) => ASSESSED.includes(name))),
      );
    });

  it('costs a call for a thousand assessments, none before it is asked', async () => {
    const tally = new CallTally();
    const counts = await tallied(tally, async () => {
      const reads = followed(await streamOf(), pagesOf(NAMES, 1_000));
      const before = tally.counts();
      for (const read of reads) await read();
      return [before, tally.counts()];
    });
    assert.deepEqual(counts, [[], [{ api: 'resource-graph', count: 2 }]]);
  });

  it('passes over machines that nobody asks about', async () => {
    const [first, , third] = followed(await streamOf(), pagesOf(NAMES, 1_000));
    assert.equal((await first?.())?.length, 500);
    assert.equal((await third?.())?.length, 250);
  });

  it('looks up what is asked for after what comes behind it', async () => {
    const [first, second] = followed(await streamOf(), pagesOf(NAMES.slice(0, 20), 10));
    assert.equal((await second?.())?.length, 5);
    assert.equal((await first?.())?.length, 5);
  });

  describe('in an order that is not the one in which names are compared here', () => {
    // Without regard to the hyphen, as a dictionary has it: `-` comes before every letter otherwise.
    const machines = ['vm-a', 'vm-c', 'vmd', 'vm-e'];

    it('passes no machine for a row that only compares as if it came later', async () => {
      // The machine of the row `vmb` is gone.
      const stream = await streamOf(
        replies([
          ['vm-a', 'vmb'],
          ['vm-c', 'vmd', 'vm-e'],
        ]),
      );
      assert.deepEqual(await readAll(stream, pagesOf(machines, 2)), ['vm-a', 'vm-c', 'vm-e', 'vmd']);
    });

    it('goes by the order of the list of machines alone, without a look-up', async () => {
      const tally = new CallTally();
      const found = await tallied(tally, async () =>
        readAll(await streamOf(replies([['vm-c'], ['vmd', 'vm-e']])), pagesOf(machines, 2)),
      );
      assert.deepEqual(found, ['vm-c', 'vm-e', 'vmd']);
      assert.deepEqual(tally.counts(), [{ api: 'resource-graph', count: 2 }]);
    });
  });

  it('looks up what many rows of machines not yet listed leave open, rather than read all of them', async () => {
    const late = NAMES.slice(0, 2_000);
    const keys = {
      ...KEYS,
      resourceGraph: {
        patchassessmentresources: [...late, 'aaa-1'].map((name) => assessmentRow(machineId(name), 'now-1h')),
      },
    };
    const early = Array.from({ length: 300 }, (_, index) => `aaa-${index}`);
    const tally = new CallTally();
    const found = await tallied(tally, async () => {
      const [first] = followed(await streamOf(keys), [early]);
      return first?.();
    });
    assert.deepEqual(found, ['aaa-1']);
    // Two pages of rows, and the 298 machines behind the one that was found.
    assert.deepEqual(tally.counts(), [{ api: 'resource-graph', count: 4 }]);
  });

  it('looks assessments up where the two orders contradict each other', async () => {
    const [page = []] = pagesOf(NAMES, 10);
    const found = await readAll(await streamOf(), [page.toReversed(), NAMES.slice(10)]);
    assert.deepEqual(found.toSorted(), lower(ASSESSED));
  });

  it('looks them up where the place is narrower than their list can be', async () => {
    const [page = []] = pagesOf(NAMES, 10);
    assert.equal((await readAll(await streamOf(KEYS, { location: 'japaneast' }), [page])).length, 5);
  });

  it('goes on failing where it failed, rather than end', async () => {
    const faults = [
      { api: 'resource-graph', latencyInMs: 1, times: 1 },
      { api: 'resource-graph', status: 403, times: 1 },
    ];
    const [first, second, third] = followed(await streamOf({ ...KEYS, faults }), pagesOf(NAMES, 1_000));
    assert.equal((await first?.())?.length, 500);
    for (const read of [third, second, third])
      await assert.rejects(
        async () => read?.(),
        (error) => error instanceof AzureReadError && error.code === 'AZ_FORBIDDEN',
      );
  });
});
