import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Azure } from '../../../src/azure/azure.ts';
import type { GapCode } from '../../../src/model/error-code.ts';
import type { MachineId } from '../../../src/model/machine.ts';
import { arcId, arcMachine, SUBSCRIPTION, vm, vmId } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

import {
  failureOf,
  faultsWith,
  LOGGED,
  NAME_ROW,
  NAMES,
  PUBLISHED,
  READS,
  WORKSPACE,
  workspace,
} from '../support/reads.ts';

describe('createAzure: what cannot be read', () => {
  const codes: readonly (readonly [status: number, code: GapCode])[] = [
    [400, 'AZ_REJECTED'],
    [401, 'AZ_UNAUTHENTICATED'],
    [403, 'AZ_FORBIDDEN'],
    [404, 'AZ_NOT_FOUND'],
    [429, 'AZ_THROTTLED'],
    [500, 'AZ_UNAVAILABLE'],
    [501, 'AZ_REJECTED'],
  ];
  for (const [name, read] of Object.entries(READS)) {
    for (const [status, code] of codes)
      it(`${name} ends as ${code} when Azure answers ${status}`, async () => {
        const { azure } = azureOver(faultsWith({ status }));
        assert.equal((await failureOf(read(azure))).code, code);
      });

    for (const status of [429, 503])
      it(`${name} survives two answers of ${status}`, async () => {
        const { azure, requests, waitedInMs } = azureOver({
          resources: [vm('vm-01'), arcMachine('arc-01')],
          workspaces: [workspace()],
          extensionImages: [{ ...PUBLISHED, versions: ['1.40.0.0'] }],
          ...faultsWith({ status, times: 2 }),
        });
        await read(azure);
        assert.equal(requests().length, 3);
        assert.equal(waitedInMs(), status === 429 ? 2_000 : 1_500);
      });

    for (const body of [
      null,
      {},
      [],
      'a page of some proxy',
      { value: null },
      { value: [null] },
      { tables: [] },
    ])
      it(`${name} never takes ${JSON.stringify(body)} for an empty answer`, async () => {
        const { azure } = azureOver(faultsWith({ status: 200, body }));
        assert.equal((await failureOf(read(azure))).code, 'AZ_UNREADABLE');
      });
  }

  it('rows that lack a column the product uses end as AZ_UNREADABLE', async () => {
    const { azure } = azureOver({ resources: [vm('vm-01')], workspaces: [workspace()] });
    const row = z.object({ vanished: z.string() });
    assert.equal((await failureOf(azure.queryResourceGraph(NAMES, row))).code, 'AZ_UNREADABLE');
    assert.equal((await failureOf(azure.queryLogs(WORKSPACE, LOGGED, row))).code, 'AZ_UNREADABLE');
  });

  it('a result that Azure cut off ends as AZ_PARTIAL, not as a whole one', async () => {
    const body = {
      totalRecords: 2,
      count: 1,
      resultTruncated: 'true',
      facets: [],
      data: [{ name: 'vm-01' }],
    };
    const { azure } = azureOver(faultsWith({ status: 200, body }));
    const { code, needs } = await failureOf(azure.queryResourceGraph(NAMES, NAME_ROW));
    assert.equal(code, 'AZ_PARTIAL');
    assert.match(needs.en, /Resource Graph/);
    assert.match(needs.ja, /打ち切られました/);
  });

  it('a result with more pages is none that was cut off, whatever Azure calls it', async () => {
    const page = {
      totalRecords: 2,
      count: 1,
      resultTruncated: 'true',
      facets: [],
      data: [{ name: 'vm-01' }],
    };
    const { azure } = azureOver({
      faults: [
        { api: 'resource-graph', status: 200, times: 1, body: { ...page, $skipToken: 'more' } },
        { api: 'resource-graph', status: 200, times: 1, body: { ...page, resultTruncated: 'false' } },
      ],
    });
    assert.equal((await azure.queryResourceGraph(NAMES, NAME_ROW)).length, 2);
  });

  it('a machine that is not there ends as AZ_NOT_FOUND', async () => {
    const { azure } = azureOver();
    assert.equal((await failureOf(azure.getVirtualMachine(vmId('gone') as MachineId))).code, 'AZ_NOT_FOUND');
    assert.equal((await failureOf(azure.getArcMachine(arcId('gone') as MachineId))).code, 'AZ_NOT_FOUND');
  });

  describe('what is not there is told as Azure calls it', () => {
    const elsewhere = vmId('vm-01').replace('rg-app', 'rg-gone');
    const read = (id: string) => (azure: Azure) => azure.getVirtualMachine(id as MachineId);
    const absent: Readonly<Record<string, (azure: Azure) => Promise<unknown>>> = {
      ResourceNotFound: read(vmId('gone')),
      ResourceGroupNotFound: read(elsewhere),
      SubscriptionNotFound: read(vmId('vm-01').replace(SUBSCRIPTION, WORKSPACE)),
      // Answered with 400: to Azure, not to the asker, the id is malformed.
      InvalidSubscriptionId: (azure) => azure.listArcMachines('contoso'),
    };
    for (const [code, readAbsent] of Object.entries(absent))
      it(code, async () => {
        const failure = await failureOf(readAbsent(azureOver({ resources: [vm('vm-01')] }).azure));
        assert.deepEqual([failure.code, failure.azureCode], ['AZ_NOT_FOUND', code]);
      });

    it('NoValidSubscriptionsInQueryRequest, behind a code that says nothing', async () => {
      const { azure } = azureOver({}, { subscriptions: [WORKSPACE] });
      const failure = await failureOf(azure.queryResourceGraph(NAMES, NAME_ROW));
      assert.deepEqual([failure.code, failure.azureCode], ['AZ_NOT_FOUND', 'BadRequest']);
    });
  });

  it('a permission that is missing is named with the action and the resource', async () => {
    const permissions = [{ principal: 'bot', scope: '/', actions: ['Microsoft.Resources/*'] }];
    const { azure } = azureOver({ resources: [vm('vm-01')], permissions });
    const { code, needs } = await failureOf(azure.getVirtualMachine(vmId('vm-01') as MachineId));
    assert.equal(code, 'AZ_FORBIDDEN');
    assert.match(needs.en, /Microsoft\.Compute\/virtualMachines\/.*read/);
    assert.ok(needs.en.includes(vmId('vm-01')));
  });
});
