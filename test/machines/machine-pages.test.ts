import assert from 'node:assert/strict';
import { CallTally, tallied } from '../../src/azure/read/call-tally.ts';
import { AzureReadError } from '../../src/azure/read-error.ts';
import { type MachinePage, machinePages } from '../../src/machines/machine-pages.ts';
import { placeOf } from '../../src/machines/place.ts';
import type { AzureCallCount } from '../../src/model/answer.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const OTHER_SUBSCRIPTION = '44444444-4444-4444-8444-444444444444';
const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
const TENANT = {
  subscriptions: [
    { subscriptionId: SUBSCRIPTION, displayName: 'Contoso Japan' },
    { subscriptionId: OTHER_SUBSCRIPTION, displayName: 'Contoso Europe' },
  ],
  resources: [
    virtualMachine('web01', { tags: { Env: 'Prod', wave: '1' } }),
    virtualMachine('web02', { ...LINUX, location: 'japanwest', tags: { env: 'test' } }),
    virtualMachine('web03', {
      id: machineId('web03', 'azure-vm', 'rg-b', OTHER_SUBSCRIPTION),
      tags: { note: '"env":"prod"' },
    }),
    arcServer('srv-1', { tags: { ENV: 'prod' } }),
  ],
};

async function pagesOf(
  tenant: World,
  entities: Partial<Entities> = {},
): Promise<{ readonly pages: readonly MachinePage[]; readonly calls: readonly AzureCallCount[] }> {
  const { azure, now } = sandboxAzure(tenant);
  const place = await placeOf({ text: '', entities: { ...NO_ENTITIES, ...entities }, scope: 'fleet' }, azure);
  const pages: MachinePage[] = [];
  const tally = new CallTally();
  await tallied(tally, async () => {
    for await (const page of machinePages(place, azure, now)) pages.push(page);
  });
  return { pages, calls: tally.counts() };
}

function namesIn(pages: readonly MachinePage[]): readonly string[] {
  return pages.flatMap(({ entries }) => entries.map(({ machine }) => machine.name)).toSorted();
}

const PLACES: readonly (readonly [what: string, entities: Partial<Entities>, names: readonly string[]])[] = [
  ['everywhere', {}, ['srv-1', 'web01', 'web02', 'web03']],
  ['a resource group', { resourceGroup: 'rg-b' }, ['web03']],
  ['a subscription by id', { subscription: OTHER_SUBSCRIPTION }, ['web03']],
  ['a subscription by name', { subscription: 'contoso japan' }, ['srv-1', 'web01', 'web02']],
  ['a subscription that nothing is called', { subscription: 'contoso' }, []],
  ['a region', { location: 'japanwest' }, ['web02']],
  ['an operating system', { osType: 'linux' }, ['web02']],
  ['a kind of machine', { machineKind: 'azure-arc' }, ['srv-1']],
  ['a tag in any case', { tags: [{ key: 'env', value: 'prod' }] }, ['srv-1', 'web01']],
  [
    'all of several tags',
    {
      tags: [
        { key: 'env', value: 'prod' },
        { key: 'wave', value: '1' },
      ],
    },
    ['web01'],
  ],
  [
    'all that is said of it',
    { osType: 'windows', machineKind: 'azure-vm', location: 'japaneast' },
    ['web01', 'web03'],
  ],
];

describe('machinePages', () => {
  const ways: Readonly<Record<string, readonly object[]>> = {
    'in one query': [],
    'where the join is refused': [{ api: 'resource-graph', status: 400, times: 1 }],
    "in ARM's lists": [{ api: 'resource-graph', status: 503 }],
  };
  for (const [way, faults] of Object.entries(ways))
    describe(way, () => {
      for (const [what, entities, names] of PLACES) {
        // The name of a subscription is itself a query, which the faults would hit first.
        if (faults.length > 0 && entities.subscription?.startsWith('contoso')) continue;
        it(`finds the machines of ${what}`, async () => {
          const { pages } = await pagesOf(world({ ...TENANT, faults }), entities);
          assert.deepEqual(namesIn(pages), names);
          assert.ok(pages.every(({ isOnly, gaps }) => isOnly && gaps.length === 0));
        });
      }
    });

  it('brings the extensions of each machine along, and its assessment in a call more', async () => {
    const id = machineId('web01');
    const extension = {
      id: `${id}/extensions/Patch`,
      type: 'Microsoft.Compute/virtualMachines/extensions',
      name: 'Patch',
      properties: {
        publisher: 'Microsoft.CPlat.Core',
        type: 'WindowsPatchExtension',
        provisioningState: 'Failed',
      },
    };
    const assessment = {
      id: `${id}/patchAssessmentResults/latest`,
      type: 'microsoft.compute/virtualmachines/patchassessmentresults',
      properties: { status: 'Succeeded', lastModifiedDateTime: 'now-1h', startDateTime: 'now-2h' },
    };
    const tenant = world({
      resources: [virtualMachine('web01'), virtualMachine('web02'), extension],
      resourceGraph: { patchassessmentresources: [assessment] },
    });
    const { pages, calls } = await pagesOf(tenant);
    assert.deepEqual(calls, [{ api: 'resource-graph', count: 1 }]);
    const [web01, web02] = pages.flatMap(({ entries }) => entries.map(({ listed }) => listed));
    assert.deepEqual(
      [web01, web02].map((listed) => listed?.patchExtensions.map((each) => each.provisioningState)),
      [['Failed'], []],
    );
    assert.equal((await web01?.assessment())?.status, 'Succeeded');
    assert.equal(await web02?.assessment(), null);
  });

  it('leaves open what stands beside a machine where the join is refused', async () => {
    const faults = [{ api: 'resource-graph', status: 400, times: 1 }];
    const { pages } = await pagesOf(world({ ...TENANT, faults }));
    assert.ok(pages.flatMap(({ entries }) => entries).every(({ listed }) => listed === null));
  });

  it('gives pages of 1,000, each when the one before has been taken', async () => {
    const resources = Array.from({ length: 1_001 }, (_, index) =>
      virtualMachine(`vm-${String(index).padStart(4, '0')}`),
    );
    const { pages, calls } = await pagesOf(world({ resources }));
    assert.deepEqual(
      pages.map(({ entries, isOnly }) => [entries.length, isOnly]),
      [
        [1_000, false],
        [1, false],
      ],
    );
    assert.deepEqual(calls, [{ api: 'resource-graph', count: 2 }]);
  });

  it("does not fly to ARM's lists from a quota", async () => {
    const faults = [{ api: 'resource-graph', status: 429, headers: { 'Retry-After': '60' } }];
    await assert.rejects(
      pagesOf(world({ ...TENANT, faults })),
      (error) => error instanceof AzureReadError && error.code === 'AZ_THROTTLED',
    );
  });

  it('keeps what was listed where the listing breaks off, and says that there may be more', async () => {
    const resources = Array.from({ length: 2_001 }, (_, index) => virtualMachine(`vm-${index}`));
    const faults = [
      { api: 'resource-graph', latencyInMs: 1, times: 2 },
      { api: 'resource-graph', status: 403 },
    ];
    const { pages } = await pagesOf(world({ resources, faults }));
    assert.deepEqual(
      pages.map(({ entries, gaps, isOnly }) => [entries.length, isOnly, gaps.map(({ code }) => code)]),
      [
        [1_000, false, []],
        [1_000, false, ['AZ_FORBIDDEN']],
      ],
    );
    const last = pages[1]?.entries.at(-1)?.machine.name ?? 'none';
    assert.ok(pages[1]?.gaps[0]?.title.en.endsWith(`after ${last}`));
  });
});
