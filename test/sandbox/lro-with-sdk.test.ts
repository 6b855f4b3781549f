import assert from 'node:assert/strict';
import { ComputeManagementClient } from '@azure/arm-compute';
import { InProcessHttpClient } from '../../src/sandbox/in-process-http-client.ts';
import { operationResult, operationStatus, startOperation } from '../../src/sandbox/lro.ts';
import type { Route } from '../../src/sandbox/route.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { START, SUBSCRIPTION, smallWorld, VM_01 } from './small-world.ts';

const POLL = `${SUBSCRIPTION}/providers/Microsoft.Compute/locations/japaneast/operations`;

const ROUTES: readonly Route[] = [
  {
    api: 'arm',
    method: 'POST',
    path: '{+machine}/assessPatches',
    handle: (call, { machine = '' }, tenant) =>
      startOperation(tenant, call, {
        kind: 'assessPatches',
        machine,
        statusPath: (id) => `${POLL}/${id}`,
        resultPath: (id) => `${POLL}/${id}?monitor=true`,
        finish: () => ({ result: { status: 'Unscripted' } }),
      }),
  },
  {
    api: 'arm',
    method: 'GET',
    path: '/subscriptions/{s}/providers/Microsoft.Compute/locations/{location}/operations/{id}',
    handle: (call, { id = '' }, tenant) =>
      call.query.has('monitor') ? operationResult(tenant, call, id) : operationStatus(tenant, call, id),
  },
];

/** Zero polls: the client waits in real time between two. */
function assess(entry: Readonly<Record<string, unknown>>) {
  const world = smallWorld({ operations: [{ on: 'assessPatches', machine: VM_01, polls: 0, ...entry }] });
  const sandbox = new Sandbox(world, ROUTES, { clock: new VirtualClock(new Date(START)), graphDelayInMs: 0 });
  const credential = { getToken: async () => ({ token: 't', expiresOnTimestamp: Date.parse('2100-01-01') }) };
  const client = new ComputeManagementClient(credential, SUBSCRIPTION.split('/')[2] ?? '', {
    httpClient: new InProcessHttpClient(sandbox),
  });
  return client.virtualMachines.assessPatches('rg-web', 'vm-01');
}

describe('The Azure SDK on a long-running operation', () => {
  it('hears its result', async () => {
    const result = await assess({ result: { status: 'CompletedWithWarnings', otherPatchCount: 3 } });
    assert.deepEqual([result.status, result.otherPatchCount], ['CompletedWithWarnings', 3]);
  });

  it('hears its error', async () => {
    const failing = assess({ error: { code: 'OperationNotAllowed', message: 'The machine is stopped.' } });
    await assert.rejects(failing, /OperationNotAllowed.*The machine is stopped/);
  });
});
