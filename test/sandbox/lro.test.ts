import assert from 'node:assert/strict';
import type { Reply } from '../../src/sandbox/exchange.ts';
import { operationResult, operationStatus, startOperation } from '../../src/sandbox/lro.ts';
import type { Route } from '../../src/sandbox/route.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { smallCall } from './small-call.ts';
import { START, SUBSCRIPTION, smallWorld, VM_01 } from './small-world.ts';

const POLL = `${SUBSCRIPTION}/operations`;

/** A provider with one operation, which marks the machine when it ends by itself. */
const ROUTES: readonly Route[] = [
  {
    api: 'arm',
    method: 'POST',
    path: '{+machine}/assessPatches',
    handle: (call, params, tenant) =>
      startOperation(tenant, call, {
        kind: 'assessPatches',
        machine: params.machine ?? '',
        statusPath: (id) => `${POLL}/${id}`,
        resultPath: (id) => `${POLL}/${id}/result?monitor=true`,
        finish: () => {
          const count = Number(tenant.resources.get(VM_01)?.tags?.finished ?? 0) + 1;
          tenant.resources.patch(VM_01, { tags: { finished: String(count) } });
          return { result: { by: 'default' } };
        },
      }),
  },
  {
    api: 'arm',
    method: 'GET',
    path: '/subscriptions/{s}/operations/{id}',
    handle: (call, { id = '' }, tenant) => operationStatus(tenant, call, id),
  },
  {
    api: 'arm',
    method: 'GET',
    path: '/subscriptions/{s}/operations/{id}/result',
    handle: (call, { id = '' }, tenant) => operationResult(tenant, call, id),
  },
];

function scripted(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { on: 'assessPatches', machine: VM_01.toUpperCase(), ...entry };
}

function sandboxOf(operations: readonly Record<string, unknown>[] = []) {
  const clock = new VirtualClock(new Date(START));
  const sandbox = new Sandbox(smallWorld({ operations }), ROUTES, { clock, graphDelayInMs: 0 });
  const get = (url: string | undefined): Promise<Reply> => {
    const { pathname, search } = new URL(url ?? '');
    return sandbox.handle(smallCall('GET', pathname, { query: search.slice(1) }));
  };
  return { clock, sandbox, get, start: () => sandbox.handle(smallCall('POST', `${VM_01}/assessPatches`)) };
}

/** The status of each poll in turn, until one is final or ten are over. */
async function polled(get: (url: string | undefined) => Promise<Reply>, url: string | undefined) {
  const bodies: Record<string, unknown>[] = [];
  while (bodies.length < 10 && (bodies.length === 0 || bodies.at(-1)?.status === 'InProgress'))
    bodies.push((await get(url)).body as Record<string, unknown>);
  return bodies;
}

describe('A long-running operation', () => {
  it('starts with 202, both poll URLs and a time to wait', async () => {
    const reply = await sandboxOf().start();
    assert.equal(reply.status, 202);
    assert.equal(reply.body, undefined);
    const id = '00000000-0000-4000-8000-000000000001';
    const origin = 'https://management.azure.com';
    assert.equal(reply.headers?.['Azure-AsyncOperation'], `${origin}${POLL}/${id}?api-version=2024-07-01`);
    assert.equal(
      reply.headers?.Location,
      `${origin}${POLL}/${id}/result?monitor=true&api-version=2024-07-01`,
    );
    assert.equal(reply.headers?.['Retry-After'], '1');
  });

  it('answers InProgress as often as scripted, then its result with start and end', async () => {
    const { start, get, clock } = sandboxOf([
      scripted({ polls: 3, result: { status: 'Succeeded', startDateTime: 'now-1m' } }),
    ]);
    const url = (await start()).headers?.['Azure-AsyncOperation'];
    clock.advance(60_000);
    const bodies = await polled(get, url);
    assert.deepEqual(
      bodies.map(({ status }) => status),
      ['InProgress', 'InProgress', 'InProgress', 'Succeeded'],
    );
    const name = '00000000-0000-4000-8000-000000000001';
    assert.deepEqual(bodies[0], { id: `${POLL}/${name}`, name, status: 'InProgress', startTime: START });
    assert.deepEqual(bodies[3], {
      id: `${POLL}/${name}`,
      name,
      status: 'Succeeded',
      startTime: START,
      endTime: '2026-11-20T09:01:00Z',
      properties: { output: { status: 'Succeeded', startDateTime: '2026-11-20T08:59:00Z' } },
    });
  });

  it('counts polls of both URLs together, and answers at Location with 202 and then the result', async () => {
    const { start, get } = sandboxOf([scripted({ polls: 2, result: { done: true } })]);
    const { headers } = await start();
    const first = await get(headers?.Location);
    assert.deepEqual(
      [first.status, first.body, first.headers?.Location],
      [202, undefined, headers?.Location],
    );
    assert.equal((await polled(get, headers?.['Azure-AsyncOperation'])).length, 2);
    const last = await get(headers?.Location);
    assert.deepEqual([last.status, last.body], [200, { done: true }]);
  });

  it('fails as scripted, at both URLs', async () => {
    const error = { code: 'VMAgentStatusCommunicationError', message: 'm', details: [{ code: 'inner' }] };
    const { start, get, sandbox } = sandboxOf([scripted({ polls: 0, error })]);
    const { headers } = await start();
    const [body] = await polled(get, headers?.['Azure-AsyncOperation']);
    assert.deepEqual([body?.status, body?.error, body?.endTime], ['Failed', error, START]);
    const last = await get(headers?.Location);
    assert.deepEqual([last.status, last.body], [409, { error }]);
    assert.equal(sandbox.tenant.resources.get(VM_01)?.tags, undefined);
  });

  it('applies its effects once, when it ends', async () => {
    const row = { id: `${VM_01}/patchAssessmentResults/latest`, properties: { status: 'Succeeded' } };
    const merge = [
      { id: VM_01.toLowerCase(), properties: { patched: true } },
      { id: `${VM_01}/extensions/New`, properties: { a: 1 } },
    ];
    const { start, get, sandbox } = sandboxOf([
      scripted(
        Object.fromEntries([
          ['polls', 1],
          ['result', {}],
          ['then', { merge, rows: { patchassessmentresources: [row] } }],
        ]),
      ),
    ]);
    const url = (await start()).headers?.['Azure-AsyncOperation'];
    const state = () => [
      sandbox.tenant.resources.get(VM_01)?.properties,
      sandbox.tenant.resources.get(`${VM_01}/extensions/New`)?.type,
      sandbox.tenant.graph.rows('patchassessmentresources'),
    ];
    await get(url);
    assert.deepEqual(state(), [{}, undefined, []]);
    await get(url);
    const ended = [{ patched: true }, 'Microsoft.Compute/virtualMachines/extensions', [row]];
    assert.deepEqual(state(), ended);
    sandbox.tenant.resources.patch(VM_01, { properties: { patched: false } });
    await get(url);
    assert.deepEqual(state(), [{ patched: false }, ...ended.slice(1)]);
  });

  it('does what Azure would where the world scripts neither result nor error, once', async () => {
    for (const operations of [[], [scripted({ polls: 1 })]]) {
      const { start, get, sandbox } = sandboxOf(operations);
      const url = (await start()).headers?.['Azure-AsyncOperation'];
      const bodies = await polled(get, url);
      assert.deepEqual(
        bodies.map(({ status }) => status),
        ['InProgress', 'Succeeded'],
      );
      assert.deepEqual(bodies[1]?.properties, { output: { by: 'default' } });
      await get(url);
      assert.equal(sandbox.tenant.resources.get(VM_01)?.tags?.finished, '1');
    }
  });

  it('uses the entries of its machine and kind in order, and keeps the last', async () => {
    const { start, get } = sandboxOf([
      scripted({ polls: 0, result: 1 }),
      { on: 'start', machine: VM_01, polls: 0, result: 'other kind' },
      { on: 'assessPatches', machine: `${VM_01}1`, polls: 0, result: 'other machine' },
      scripted({ polls: 0, result: 2 }),
    ]);
    const results: unknown[] = [];
    for (let run = 0; run < 3; run += 1) results.push((await get((await start()).headers?.Location)).body);
    assert.deepEqual(results, [1, 2, 2]);
  });

  it('is 404 under an id that no operation has', async () => {
    for (const path of [`${POLL}/x`, `${POLL}/x/result`])
      assert.equal((await sandboxOf().get(`https://a${path}?api-version=1`)).status, 404);
  });
});
