import assert from 'node:assert/strict';
import { arcMachine, errorOf, fixture, GROUP, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

const OTHER_GROUP = GROUP.replace('rg-app', 'rg-logs');
const EXTENSION_TYPE = 'Microsoft.Compute/virtualMachines/extensions';
const DISK = `${OTHER_GROUP}/providers/Microsoft.Compute/disks/demo-disk`;
const WORLD = {
  resources: [
    vm('vm-01'),
    vm('demo-02', { provisioningState: 'Failed' }),
    { id: `${vmId('vm-01')}/extensions/AMA`, type: EXTENSION_TYPE, name: 'AMA', location: 'japaneast' },
    arcMachine('arc-01'),
    {
      id: `${vmId('vm-01')}/providers/Microsoft.Maintenance/configurationAssignments/monthly`,
      type: 'Microsoft.Maintenance/configurationAssignments',
      name: 'monthly',
    },
    { id: GROUP, type: 'Microsoft.Resources/resourceGroups', name: 'rg-app', location: 'japanwest' },
    {
      id: DISK,
      type: 'Microsoft.Compute/disks',
      name: 'demo-disk',
      location: 'japanwest',
      tags: { Env: 'Test', team: "o'neil" },
      sku: { name: 'Premium_LRS' },
      systemData: { createdAt: '2026-01-01T00:00:00Z', lastModifiedAt: '2026-02-01T00:00:00Z' },
    },
  ],
  workspaces: [
    {
      customerId: 'c-1',
      resourceId: `${OTHER_GROUP}/providers/Microsoft.OperationalInsights/workspaces/law`,
    },
  ],
};
const ALL = `/subscriptions/${SUBSCRIPTION}/resources`;
const EVERY_NAME = 'vm-01,demo-02,vm-01/AMA,arc-01,demo-disk,law';

describe('lists of resources', () => {
  const LISTS: [path: string, filter: string, names: string][] = [
    [ALL, '', EVERY_NAME],
    [`${GROUP}/resources`, '', 'vm-01,demo-02,vm-01/AMA,arc-01'],
    [`${GROUP.toUpperCase()}/RESOURCES`, '', 'vm-01,demo-02,vm-01/AMA,arc-01'],
    [ALL, "resourceType eq 'microsoft.compute/VirtualMachines'", 'vm-01,demo-02'],
    [
      ALL,
      "resourceType ne 'Microsoft.Compute/virtualMachines' and location eq 'japaneast'",
      'vm-01/AMA,arc-01',
    ],
    [ALL, "name eq 'vm-01/ama'", 'vm-01/AMA'],
    [ALL, "resourceGroup eq 'RG-LOGS'", 'demo-disk,law'],
    [ALL, "substringof('DEMO', name)", 'demo-02,demo-disk'],
    [ALL, "substringof('demo', name) and resourceType eq 'Microsoft.Compute/disks'", 'demo-disk'],
    [ALL, "substringof('arc', name) or substringof('law', name)", 'arc-01,law'],
    [
      ALL,
      "(substringof('arc', name) or substringof('demo', name)) and substringof('app', resourceGroup)",
      'demo-02,arc-01',
    ],
    [
      ALL,
      "substringof('arc', name) or substringof('demo', name) and location eq 'japanwest'",
      'arc-01,demo-disk',
    ],
    [ALL, "tagName eq 'env'", 'vm-01,demo-02,demo-disk'],
    [ALL, "tagName eq 'env' and tagValue eq 'test'", 'demo-disk'],
    [ALL, "tagName eq 'team' and tagValue eq 'o''neil'", 'demo-disk'],
    [ALL, "resourceType eq 'Microsoft.Compute/images'", ''],
  ];
  for (const [path, filter, names] of LISTS)
    it(`${path.split('/').at(-2)} ${filter === '' ? 'without a filter' : filter}`, async () => {
      const { send } = fixture(WORLD);
      const query = filter === '' ? '' : `?$filter=${encodeURIComponent(filter)}`;
      const { value } = (await send('GET', path + query)).body as { value: { name: string }[] };
      assert.equal(value.map(({ name }) => name).join(), names);
    });

  it('show the envelope, and beyond it only what is expanded', async () => {
    const { send } = fixture(WORLD);
    const only = async (query: string) =>
      ((await send('GET', `${ALL}?${query}`)).body as { value: object[] }).value[0];
    const disk = {
      id: DISK,
      type: 'Microsoft.Compute/disks',
      location: 'japanwest',
      sku: { name: 'Premium_LRS' },
      name: 'demo-disk',
    };
    const tags = { Env: 'Test', team: "o'neil" };
    assert.deepEqual(await only("$filter=name eq 'demo-disk'"), { ...disk, tags });
    assert.deepEqual(await only("$filter=tagName eq 'team'"), disk);
    assert.deepEqual(await only("$filter=name eq 'demo-disk'&$expand=createdTime,changedTime"), {
      ...disk,
      tags,
      createdTime: '2026-01-01T00:00:00Z',
      changedTime: '2026-02-01T00:00:00Z',
    });
    const failed = await only("$filter=name eq 'demo-02'&$expand=provisioningState");
    assert.equal((failed as { provisioningState: string }).provisioningState, 'Failed');
  });

  for (const [what, query, pageSize, pages] of [
    ['$top', '?$top=2', 100, 3],
    ['the page size of the world', '', 4, 2],
    ['$top beside a filter', `?$top=1&$filter=${encodeURIComponent("substringof('demo', name)")}`, 100, 2],
  ] as const)
    it(`come in pages of ${what}`, async () => {
      const { send } = fixture({ ...WORLD, pageSize });
      const names: string[] = [];
      let count = 0;
      for (let next: string | undefined = `${ALL}${query}`; next !== undefined; count += 1) {
        const { body } = await send('GET', next);
        const page = body as { value: { name: string }[]; nextLink?: string };
        names.push(...page.value.map(({ name }) => name));
        next = page.nextLink?.replace('https://management.azure.com', '');
      }
      assert.equal(count, pages);
      assert.equal(names.join(), query.includes('filter') ? 'demo-02,demo-disk' : EVERY_NAME);
    });

  it('are read by the SDK', async () => {
    const { resources } = fixture({ ...WORLD, pageSize: 2 });
    const names: (string | undefined)[] = [];
    for await (const { name } of resources.resources.list({ filter: "location eq 'japaneast'" }))
      names.push(name);
    assert.deepEqual(names, ['vm-01', 'demo-02', 'vm-01/AMA', 'arc-01']);
  });

  it('follow what is written', async () => {
    const { send } = fixture(WORLD);
    const count = async () => ((await send('GET', ALL)).body as { value: object[] }).value.length;
    const before = await count();
    await send('PUT', `${DISK}-2`, { location: 'japanwest' });
    assert.equal(await count(), before + 1);
    await send('DELETE', `${DISK}-2`);
    assert.equal(await count(), before);
  });

  const REFUSALS: [path: string, expected: string][] = [
    [`${ALL}?$filter=managedBy eq 'x'`, '501 NotModelled'],
    [`${ALL}?$filter=startswith(tagName, 'x')`, '501 NotModelled'],
    [`${ALL}?$filter=name eq 'x' and`, '501 NotModelled'],
    [`${ALL}?$filter=(name eq 'x'`, '501 NotModelled'],
    [`${ALL}?$filter=${'('.repeat(5000)}`, '501 NotModelled'],
    [`${ALL}?$expand=properties`, '400 InvalidExpandInQueryString'],
    [`${ALL}?$top=0`, '400 InvalidTopInQueryString'],
    [`${ALL}?$top=1001`, '400 InvalidTopInQueryString'],
    [`${ALL}?$top=some`, '400 InvalidTopInQueryString'],
    [`${GROUP.replace('rg-app', 'rg-gone')}/resources`, '404 ResourceGroupNotFound'],
  ];
  for (const [path, expected] of REFUSALS)
    it(`answer ${expected} for ${path.slice(ALL.length - '/resources'.length, ALL.length + 40)}`, async () => {
      const { send } = fixture(WORLD);
      const { status, code } = errorOf(await send('GET', path));
      assert.equal(`${status} ${code}`, expected);
    });

  it('need their own action', async () => {
    const permissions = [
      { principal: 'bot', scope: '/', actions: ['Microsoft.Resources/subscriptions/resources/read'] },
    ];
    const { send } = fixture({ ...WORLD, permissions });
    assert.equal((await send('GET', ALL)).status, 200);
    assert.equal((await send('GET', `${GROUP}/resources`)).status, 403);
  });
});
