import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { type LookUpKind, lookUpQuery } from '../../../src/azure/look-up.ts';
import { CallTally, currentTally, tallied } from '../../../src/azure/read/call-tally.ts';
import { LookUps } from '../../../src/azure/read/look-ups.ts';
import { AzureReadError } from '../../../src/azure/read-error.ts';

interface Row {
  readonly ComputerName: string;
}

const KIND: LookUpKind<Row> = {
  query: 'logged-computers',
  row: z.object({ ComputerName: z.string() }),
  keysOf: ({ ComputerName }) => [ComputerName],
};
const OTHER_KIND: LookUpKind<Row> = { ...KIND };

interface Place {
  readonly lookUps: LookUps;
  /** The names in each query that left. */
  readonly left: readonly (readonly string[])[];
  /** Lets what waits leave. */
  open(): void;
}

/** A place where every name but those that start with `no` has a row, which is shut until it is opened. */
function placeOf({ mostValues = 250, isOpen = false, fails = () => false as boolean } = {}): Place {
  const left: string[][] = [];
  const { promise: opened, resolve } = Promise.withResolvers<void>();
  if (isOpen) resolve();
  const lookUps = new LookUps({
    mostValues,
    inTurn: async (work) => {
      await opened;
      return work();
    },
    query: (query, row) => {
      const names = [...(/ComputerName in \((.*?)\)/.exec(query)?.[1] ?? '').matchAll(/"(.*?)"/g)];
      const asked = names.flatMap(([, name]) => (name ? [name] : []));
      left.push(asked);
      currentTally()?.add('log-analytics');
      if (fails() && asked.includes('odd'))
        return Promise.reject(new AzureReadError('AZ_UNREADABLE', { en: 'odd', ja: 'odd' }));
      const there = asked.filter((name) => !name.startsWith('no')).toSorted();
      return Promise.resolve({
        rows: there.map((name) => row.parse({ ComputerName: name })),
        isPartial: false,
      });
    },
  });
  return { lookUps, left, open: resolve };
}

async function namesFound(place: Place, names: readonly string[], kind = KIND): Promise<readonly string[]> {
  const { rows } = await place.lookUps.find(kind, { names });
  return rows.map(({ ComputerName }) => ComputerName);
}

describe('LookUps', () => {
  it('puts what is asked while a query waits into that query, and gives each asker his own', async () => {
    const place = placeOf();
    const asked = [namesFound(place, ['a', 'b']), namesFound(place, ['b', 'no1']), namesFound(place, ['c'])];
    place.open();
    assert.deepEqual(await Promise.all(asked), [['a', 'b'], ['b'], ['c']]);
    assert.deepEqual(place.left, [['a', 'b', 'no1', 'c']]);
  });

  it('begins a new query once one has left', async () => {
    const place = placeOf({ isOpen: true });
    await namesFound(place, ['a']);
    await namesFound(place, ['b']);
    assert.deepEqual(place.left, [['a'], ['b']]);
  });

  it('keeps kinds apart', async () => {
    const place = placeOf();
    const asked = [namesFound(place, ['a']), namesFound(place, ['b'], OTHER_KIND)];
    place.open();
    await Promise.all(asked);
    assert.deepEqual(place.left, [['a'], ['b']]);
  });

  it('takes a value in any case for its own', async () => {
    const place = placeOf({ isOpen: true });
    const kind: LookUpKind<Row> = { ...KIND, keysOf: ({ ComputerName }) => [ComputerName.toUpperCase()] };
    assert.deepEqual(await namesFound(place, ['Web01'], kind), ['Web01']);
  });

  it("gives everybody a row that is everybody's, once", async () => {
    const place = placeOf({ mostValues: 2, isOpen: true });
    const kind: LookUpKind<Row> = {
      ...KIND,
      keysOf: ({ ComputerName }) => (ComputerName === 'all' ? 'everyone' : [ComputerName]),
    };
    const asked = [namesFound(place, ['a', 'all', 'b'], kind), namesFound(place, ['c'], kind)];
    assert.deepEqual(await Promise.all(asked), [['a', 'all', 'b'], ['c']]);
  });

  it('asks nothing for no value', async () => {
    const place = placeOf({ isOpen: true });
    assert.deepEqual(await namesFound(place, []), []);
    assert.deepEqual(place.left, []);
  });

  for (const count of [250, 251, 501])
    it(`names at most 250 values in a query: ${count}`, async () => {
      const place = placeOf();
      const names = Array.from({ length: count }, (_, index) => `vm-${String(index).padStart(3, '0')}`);
      const [all] = await Promise.all([namesFound(place, names), namesFound(place, ['one']), place.open()]);
      assert.deepEqual(all, names);
      assert.ok(place.left.every((each) => each.length <= 250));
      assert.equal(place.left.length, Math.ceil((count + 1) / 250));
    });

  it('asks for each alone when one of them spoils the query', async () => {
    const place = placeOf({ fails: () => true });
    const asked = Promise.allSettled([namesFound(place, ['a']), namesFound(place, ['odd'])]);
    place.open();
    const [one, other] = await asked;
    assert.deepEqual(one, { status: 'fulfilled', value: ['a'] });
    assert.equal(other?.status, 'rejected');
    assert.deepEqual(place.left, [['a', 'odd'], ['a'], ['odd']]);
  });

  it('counts the query for each who shares it', async () => {
    const place = placeOf();
    const tallies = [new CallTally(), new CallTally()];
    const asked = tallies.map((tally, index) => tallied(tally, () => namesFound(place, [`vm-${index}`])));
    place.open();
    await Promise.all(asked);
    assert.equal(place.left.length, 1);
    for (const tally of tallies) assert.deepEqual(tally.counts(), [{ api: 'log-analytics', count: 1 }]);
  });

  it('answers each as if he had asked alone, whoever else asks', async () => {
    const names = fc.array(fc.constantFrom('a', 'B', 'c', 'no1', 'no2', 'd'), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 6 }), async (askers) => {
        const crowd = placeOf({ mostValues: 3 });
        const together = Promise.all(askers.map((asked) => namesFound(crowd, asked)));
        crowd.open();
        const alone = askers.map((asked) => namesFound(placeOf({ mostValues: 3, isOpen: true }), asked));
        assert.deepEqual(
          (await together).map((found) => found.toSorted()),
          (await Promise.all(alone)).map((found) => found.toSorted()),
        );
      }),
    );
  });
});

describe('lookUpQuery', () => {
  it('is the query for some values alone, ready to run', () => {
    assert.match(lookUpQuery(KIND, { names: ['vm-01'] }), /ComputerName in \("vm-01"\)/);
  });
});
