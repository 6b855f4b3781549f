import assert from 'node:assert/strict';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { fill } from '../../../src/azure/query.ts';
import { CallTally, tallied, talliedApart, tallyPolicy } from '../../../src/azure/read/call-tally.ts';
import { SUBSCRIPTION } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

const WORKSPACE = '33333333-3333-4333-8333-333333333333';
const ARM = 'https://management.azure.com/subscriptions?api-version=1';
const GRAPH = 'https://management.azure.com/providers/Microsoft.ResourceGraph/resources?api-version=1';
const LOGS = `https://api.loganalytics.io/v1/workspaces/${WORKSPACE}/query`;

/** Sends a request that is answered when the caller says so. */
function send(url: string, answered: Promise<void> = Promise.resolve()): Promise<unknown> {
  const request = createPipelineRequest({ url });
  return tallyPolicy.sendRequest(request, async () => {
    await answered;
    return { request, status: 200, headers: createHttpHeaders() };
  });
}

describe('CallTally', () => {
  it('counts by API, in a fixed order, and leaves out what was not called', async () => {
    const tally = new CallTally();
    await tallied(tally, () => Promise.all([LOGS, ARM, GRAPH, ARM, LOGS, ARM].map((url) => send(url))));
    assert.deepEqual(tally.counts(), [
      { api: 'arm', count: 3 },
      { api: 'resource-graph', count: 1 },
      { api: 'log-analytics', count: 2 },
    ]);
    assert.deepEqual(new CallTally().counts(), []);
  });

  it('keeps two questions apart that are answered at the same time', async () => {
    const [one, other] = [new CallTally(), new CallTally()];
    const { promise: bothAsked, resolve } = Promise.withResolvers<void>();
    const first = tallied(one, async () => {
      await send(ARM, bothAsked);
      await send(GRAPH);
    });
    const second = tallied(other, async () => {
      await send(LOGS);
      resolve();
      await send(LOGS);
    });
    await Promise.all([first, second]);
    assert.deepEqual(one.counts(), [
      { api: 'arm', count: 1 },
      { api: 'resource-graph', count: 1 },
    ]);
    assert.deepEqual(other.counts(), [{ api: 'log-analytics', count: 2 }]);
  });

  it('counts once what it waits for by several ways, before, while and after it is sent', async () => {
    const question = new CallTally();
    const [direct, throughDirect] = [new CallTally(), new CallTally()];
    question.include(throughDirect);
    throughDirect.include(direct);
    const { promise: mayEnd, resolve } = Promise.withResolvers<void>();
    const read = talliedApart(
      direct,
      async () => {
        await send(ARM);
        await mayEnd;
        await send(GRAPH);
      },
      null,
    );
    question.include(direct);
    resolve();
    await read;
    const late = new CallTally();
    late.include(direct);
    for (const tally of [question, throughDirect, late])
      assert.deepEqual(tally.counts(), [
        { api: 'arm', count: 1 },
        { api: 'resource-graph', count: 1 },
      ]);
  });

  it('counts nothing outside of a question', async () => {
    const tally = new CallTally();
    await tallied(tally, () => Promise.resolve());
    await send(ARM);
    assert.deepEqual(tally.counts(), []);
  });

  it('counts each request that reached Azure, repeated ones and pages included', async () => {
    const workspaces = [
      {
        customerId: WORKSPACE,
        resourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law`,
        tables: { Heartbeat: [] },
      },
    ];
    const faults = (['arm', 'resource-graph', 'log-analytics'] as const).map((api, index) => ({
      api,
      status: 503,
      times: index + 1,
    }));
    const { azure, requests } = azureOver({ workspaces, faults });
    const tally = new CallTally();
    await tallied(tally, async () => {
      await azure.listVirtualMachines(SUBSCRIPTION);
      await azure.queryResourceGraph(fill('subscription-names', {}), z.unknown());
      await azure.queryLogs(WORKSPACE, fill('logged-computers', { names: ['vm-01'] }), z.unknown());
    });
    assert.deepEqual(tally.counts(), [
      { api: 'arm', count: 2 },
      { api: 'resource-graph', count: 3 },
      { api: 'log-analytics', count: 4 },
    ]);
    assert.equal(requests().length, 9);
  });
});
