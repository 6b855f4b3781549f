import assert from 'node:assert/strict';
import { errorOf, fixture, GROUP, SUBSCRIPTION, vmId } from './tenant-fixture.ts';

const PATH = `/subscriptions/${SUBSCRIPTION}/providers/microsoft.insights/eventtypes/management/values`;

function event(name: string, eventTimestamp: string, more: object = {}): object {
  return {
    eventTimestamp,
    eventDataId: name,
    resourceId: vmId('vm-01'),
    subscriptionId: SUBSCRIPTION,
    operationName: { value: 'Microsoft.Compute/virtualMachines/deallocate/action' },
    resourceProviderName: { value: 'Microsoft.Compute' },
    caller: 'ops@example.com',
    ...more,
  };
}

const WORLD = {
  pageSize: 2,
  activityLog: [
    event('old', 'now-3d'),
    event('yesterday', 'now-1d'),
    event('other-vm', 'now-2h', { resourceId: vmId('vm-02'), caller: 'someone@example.com' }),
    event('other-provider', 'now-1h', { resourceProviderName: { value: 'Microsoft.Maintenance' } }),
    event('elsewhere', 'now-1h', { subscriptionId: 'other' }),
  ],
};

async function found(filter: string): Promise<string> {
  const { send } = fixture(WORLD);
  const names: string[] = [];
  let next: string | undefined = `${PATH}?${new URLSearchParams({ $filter: filter })}`;
  while (next !== undefined) {
    const { body } = await send('GET', next);
    const page = body as { value: { eventDataId: string }[]; nextLink?: string };
    names.push(...page.value.map(({ eventDataId }) => eventDataId));
    next = page.nextLink;
  }
  return names.join();
}

describe('the activity log', () => {
  const FILTERS: [filter: string, names: string][] = [
    ["eventTimestamp ge '2026-11-01T00:00:00Z'", 'other-provider,other-vm,yesterday,old'],
    ["eventTimestamp ge '2026-11-18T00:00:00Z' and eventTimestamp le '2026-11-19T12:00:00Z'", 'yesterday'],
    [`eventTimestamp ge '2026-11-01' and resourceUri eq '${vmId('VM-02')}'`, 'other-vm'],
    [`eventTimestamp ge '2026-11-01' and resourceId eq '${vmId('vm-02')}'`, 'other-vm'],
    ["eventTimestamp ge '2026-11-01' and resourceProvider eq 'microsoft.maintenance'", 'other-provider'],
    [
      "eventTimestamp ge '2026-11-01' and resourceGroupName eq 'RG-APP' and caller eq 'someone@example.com'",
      'other-vm',
    ],
    ["eventTimestamp ge '2026-11-01' and resourceGroupName eq 'rg-no'", ''],
  ];
  for (const [filter, names] of FILTERS)
    it(`answers ${filter} newest first, page by page`, async () => assert.equal(await found(filter), names));

  it('gives the selected fields alone', async () => {
    const { send } = fixture(WORLD);
    const query = new URLSearchParams({
      $filter: "eventTimestamp ge '2026-11-20'",
      $select: 'caller,eventDataId',
    });
    const { body } = await send('GET', `${PATH}?${query}`);
    assert.deepEqual((body as { value: object[] }).value[1], {
      eventDataId: 'other-vm',
      caller: 'someone@example.com',
    });
  });

  const REFUSALS: [filter: string, status: number][] = [
    ['', 400],
    [`resourceUri eq '${GROUP}'`, 400],
    ["eventTimestamp ge '2026-11-01' and colour eq 'red'", 400],
    ["eventTimestamp ge 'yesterday'", 400],
    ["eventTimestamp ge '2026-11-01' or caller eq 'x'", 501],
  ];
  for (const [filter, status] of REFUSALS)
    it(`refuses the filter "${filter}"`, async () => {
      const { send } = fixture(WORLD);
      const reply = await send('GET', `${PATH}?${new URLSearchParams({ $filter: filter })}`);
      assert.equal(errorOf(reply).status, status);
    });

  it('asks for its own right', async () => {
    const permissions = [{ principal: 'bot', scope: '/', actions: ['Microsoft.Compute/*'] }];
    const { send } = fixture({ ...WORLD, permissions });
    assert.equal((await send('GET', PATH)).status, 403);
  });
});
