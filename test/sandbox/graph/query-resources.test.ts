import assert from 'node:assert/strict';
import fc from 'fast-check';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import {
  arcId,
  arcMachine,
  fixture,
  GROUP,
  NOW,
  SUBSCRIPTION,
  vm,
  vmId,
} from '../providers/tenant-fixture.ts';

const PATH = '/providers/Microsoft.ResourceGraph/resources';

interface GraphBody {
  readonly totalRecords: number;
  readonly count: number;
  readonly resultTruncated: string;
  readonly $skipToken?: string;
  readonly data: readonly Record<string, unknown>[];
}

describe('Resource Graph', () => {
  it('shows a virtual machine as Azure does: type and group in lower case, the power state lifted out', async () => {
    const { graph } = fixture({ resources: [vm('VM-01')] });
    const { data } = await graph.resources({
      query:
        'resources | project id, type, resourceGroup, subscriptionId, kind, identity, tags.env, properties',
    });
    const [row] = data as Record<string, unknown>[];
    const { properties, ...rest } = row ?? {};
    assert.deepEqual(rest, {
      id: vmId('VM-01'),
      type: 'microsoft.compute/virtualmachines',
      resourceGroup: 'rg-app',
      subscriptionId: SUBSCRIPTION,
      kind: '',
      identity: null,
      tags_env: 'prod',
    });
    const { instanceView, extended } = properties as Record<string, unknown>;
    assert.equal(instanceView, undefined);
    assert.deepEqual(extended, {
      instanceView: {
        computerName: 'VM-01',
        hyperVGeneration: 'V2',
        osName: 'Windows Server 2022 Datacenter',
        osVersion: '10.0.20348',
        powerState: { code: 'PowerState/running', displayStatus: 'VM running', level: 'Info' },
      },
    });
  });

  it('shows of a power status what it has, and of any instance view something that is JSON', async () => {
    const shown = async (instanceView: unknown) => {
      const { graph } = fixture({ resources: [vm('vm-01', { instanceView })] });
      const { data } = await graph.resources({
        query: 'resources | project extended = properties.extended',
      });
      return (data as { extended: unknown }[])[0]?.extended;
    };
    for (const status of [{}, { displayStatus: 'VM running' }, { level: 'Info' }, { level: null }]) {
      const powerState = { code: 'PowerState/running', ...status };
      assert.deepEqual(await shown({ statuses: [powerState] }), { instanceView: { powerState } });
    }
    const code = fc.constantFrom('PowerState/running', 'ProvisioningState/succeeded', 7, null);
    const status = fc.oneof(fc.jsonValue(), fc.record({ code, level: fc.jsonValue() }, { requiredKeys: [] }));
    const instanceView = fc.oneof(
      fc.jsonValue(),
      fc.record({ statuses: fc.oneof(status, fc.array(status)) }),
    );
    await fc.assert(
      fc.asyncProperty(instanceView, async (value) => {
        await shown(value);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a write that leaves a field out as JSON does', async () => {
    const { sandbox, graph } = fixture({ resources: [arcMachine('arc-01')] });
    const { id, type, name } = {
      id: arcId('arc-01'),
      type: 'Microsoft.HybridCompute/machines',
      name: 'arc-01',
    };
    const properties = {
      status: 'Connected',
      detectedProperties: { model: undefined, list: [{ a: undefined }] },
    };
    assert.deepEqual(sandbox.tenant.resources.put({ id, type, name, location: undefined, properties }), {
      id,
      type,
      name,
      properties: { status: 'Connected', detectedProperties: { list: [{}] } },
    });
    sandbox.tenant.graph.replaceRows('healthresources', [
      { id: `${id}/x`, properties: { reason: undefined } },
    ]);
    for (const table of ['resources', 'healthresources'])
      assert.equal((await graph.resources({ query: `${table} | project properties` })).count, 1);
  });

  it('puts each type into its table, and a row of the world before the resource of its id', async () => {
    const assignment = `${vmId('vm-01')}/providers/Microsoft.Maintenance/configurationAssignments/monthly`;
    const { graph } = fixture({
      resources: [
        vm('vm-01'),
        arcMachine('arc-01'),
        { id: assignment, type: 'Microsoft.Maintenance/configurationAssignments', name: 'monthly' },
        {
          id: `${arcId('arc-01')}/extensions/x`,
          type: 'Microsoft.HybridCompute/machines/extensions',
          name: 'x',
        },
      ],
      resourceGraph: {
        resources: [{ id: vmId('VM-01'), properties: { isGiven: true } }],
        patchassessmentresources: [{ id: `${vmId('vm-01')}/patchAssessmentResults/latest`, properties: {} }],
      },
    });
    const rows = async (query: string) => (await graph.resources({ query })).data as unknown[];
    assert.deepEqual(
      await rows('resources | project name, type, isGiven = tobool(properties.isGiven) | order by type asc'),
      [
        { name: 'VM-01', type: 'microsoft.compute/virtualmachines', isGiven: true },
        { name: 'arc-01', type: 'microsoft.hybridcompute/machines', isGiven: null },
        { name: 'x', type: 'microsoft.hybridcompute/machines/extensions', isGiven: null },
      ],
    );
    assert.deepEqual(await rows('maintenanceresources | project name'), [{ name: 'monthly' }]);
    assert.deepEqual(await rows('patchassessmentresources | project name, type, resourceGroup'), [
      {
        name: 'latest',
        type: 'microsoft.compute/virtualmachines/patchassessmentresults',
        resourceGroup: 'rg-app',
      },
    ]);
    assert.deepEqual(await rows('resourcecontainers | project name, type | order by type asc'), [
      { name: 'Production', type: 'microsoft.resources/subscriptions' },
      { name: 'rg-app', type: 'microsoft.resources/subscriptions/resourcegroups' },
    ]);
    assert.deepEqual(await rows('advisorresources'), []);
  });

  it('pages by $top with a token that carries the page size, and counts every row', async () => {
    const { graph } = fixture({ resources: ['a', 'b', 'c', 'd', 'e'].map((name) => vm(name)) });
    const query = 'resources | project id, name | order by name asc';
    const names: unknown[] = [];
    let options: { top?: number; skipToken?: string } = { top: 2 };
    for (;;) {
      const page = await graph.resources({ query, options });
      assert.equal(page.totalRecords, 5);
      assert.equal(page.resultTruncated, 'false');
      names.push((page.data as { name: string }[]).map(({ name }) => name).join(''));
      if (page.skipToken === undefined) break;
      options = { skipToken: page.skipToken };
    }
    assert.deepEqual(names, ['ab', 'cd', 'e']);
  });

  it('gives no token, and says that rows are missing, where the query bounds its own rows', async () => {
    const { send } = fixture({ resources: ['a', 'b', 'c'].map((name) => vm(name)) });
    const body = async (query: string) =>
      (await send('POST', PATH, { query, options: { $top: 1 } })).body as GraphBody;
    const limited = await body('resources | project name | take 2');
    assert.deepEqual([limited.totalRecords, limited.count, limited.resultTruncated], [2, 1, 'true']);
    assert.equal(limited.$skipToken, undefined);
    assert.equal((await body('resources | project tags')).$skipToken, undefined);
    assert.notEqual(
      (await body('resources | where name != "| take 2" | project name')).$skipToken,
      undefined,
    );
  });

  it('answers in table format when asked', async () => {
    const { graph } = fixture({ resources: [vm('vm-01')] });
    const { data } = await graph.resources({
      query: 'resources | project name, tags, n = 1, at = datetime(2026-11-20)',
      options: { resultFormat: 'table' },
    });
    assert.deepEqual(data, {
      columns: [
        { name: 'name', type: 'string' },
        { name: 'tags', type: 'object' },
        { name: 'n', type: 'integer' },
        { name: 'at', type: 'datetime' },
      ],
      rows: [['vm-01', { env: 'prod' }, 1, '2026-11-20T00:00:00Z']],
    });
  });

  it('keeps to the subscriptions of the request', async () => {
    const other = '22222222-2222-2222-2222-222222222222';
    const { send } = fixture({
      subscriptions: [{ subscriptionId: SUBSCRIPTION }, { subscriptionId: other }],
      resources: [vm('vm-01')],
    });
    const count = async (body: object) =>
      ((await send('POST', PATH, { query: 'resources', ...body })).body as GraphBody).count;
    assert.equal(await count({}), 1);
    assert.equal(await count({ subscriptions: [SUBSCRIPTION.toUpperCase()] }), 1);
    assert.equal(await count({ subscriptions: [other] }), 0);
    assert.equal(await count({ managementGroups: ['root'] }), 1);
    assert.equal((await send('POST', PATH, { query: 'resources', subscriptions: ['no'] })).status, 400);
  });

  it('leaves out what the caller may not read, without a word', async () => {
    const patch = `${vmId('vm-01')}/patchAssessmentResults/latest`;
    const world = {
      resources: [vm('vm-01'), arcMachine('arc-01')],
      resourceGraph: { patchassessmentresources: [{ id: patch, properties: {} }] },
    };
    const names = async (actions: string[], query: string) => {
      const { send } = fixture({ ...world, permissions: [{ principal: 'bot', scope: GROUP, actions }] });
      const { data } = (await send('POST', PATH, { query })).body as GraphBody;
      return data.map(({ name }) => name);
    };
    assert.deepEqual(await names(['Microsoft.Compute/virtualMachines/read'], 'resources'), ['vm-01']);
    assert.deepEqual(await names(['Microsoft.Compute/virtualMachines/read'], 'patchassessmentresources'), []);
    const results = 'Microsoft.Compute/virtualMachines/patchAssessmentResults/read';
    assert.deepEqual(await names([results], 'patchassessmentresources'), ['latest']);
    assert.deepEqual(await names(['*/read'], 'resources | order by name asc'), ['arc-01', 'vm-01']);
  });

  it('sees a write only when its delay has passed', async () => {
    const clock = new VirtualClock(new Date(NOW));
    const { send, graph } = fixture({ resources: [vm('vm-01')] }, clock, 2000);
    const env = async () =>
      (
        (await graph.resources({ query: 'resources | project env = tostring(tags.env)' })).data as unknown[]
      )[0];
    assert.deepEqual(await env(), { env: 'prod' });
    await send('PATCH', vmId('vm-01'), { tags: { env: 'test' } });
    assert.deepEqual(await env(), { env: 'prod' });
    await clock.sleep(2000);
    assert.deepEqual(await env(), { env: 'test' });
  });
});
