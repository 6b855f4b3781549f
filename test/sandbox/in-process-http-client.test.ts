import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  createPipelineRequest,
  type PipelineRequestOptions,
  RestError,
} from '@azure/core-rest-pipeline';
import { InProcessHttpClient } from '../../src/sandbox/in-process-http-client.ts';
import type { Route } from '../../src/sandbox/route.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { START, SUBSCRIPTION, smallWorld } from './small-world.ts';

const ROUTES: readonly Route[] = [
  {
    api: 'arm',
    method: 'PUT',
    path: '/subscriptions/{s}/echo',
    handle: (call) => ({ status: 201, headers: { Location: call.origin }, body: call.body }),
  },
  {
    api: 'log-analytics',
    method: 'POST',
    path: '/v1/workspaces/{w}/query',
    handle: (_call, { w }) => ({ status: 200, body: w }),
  },
  { api: 'arm', method: 'DELETE', path: '/subscriptions/{s}/echo', handle: () => ({ status: 204 }) },
];

function send(options: PipelineRequestOptions, keys: Readonly<Record<string, unknown>> = {}) {
  const sandbox = new Sandbox(smallWorld(keys), ROUTES, {
    clock: new VirtualClock(new Date(START)),
    graphDelayInMs: 0,
  });
  const headers = createHttpHeaders({ Authorization: 'Bearer t', 'Content-Type': 'application/json' });
  return new InProcessHttpClient(sandbox).sendRequest(createPipelineRequest({ headers, ...options }));
}

const ECHO = `https://management.azure.com${SUBSCRIPTION}/echo?api-version=1`;
const SLOW = { latency: { arm: 60_000 } };

describe('InProcessHttpClient', () => {
  it('turns a request into a call and its reply into a response', async () => {
    const response = await send({ url: ECHO, method: 'PUT', body: '{"a":1}' });
    assert.equal(response.status, 201);
    assert.equal(response.bodyAsText, '{"a":1}');
    assert.equal(response.headers.get('location'), 'https://management.azure.com');
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(response.request.url, ECHO);
  });

  it('gives an empty body where there is none', async () => {
    const response = await send({ url: ECHO, method: 'DELETE' });
    assert.deepEqual(
      [response.status, response.bodyAsText, response.headers.get('content-type')],
      [204, '', undefined],
    );
  });

  for (const host of ['api.loganalytics.io', 'api.loganalytics.azure.com'])
    it(`stands in for ${host}`, async () => {
      assert.equal(
        (await send({ url: `https://${host}/v1/workspaces/w-1/query`, method: 'POST' })).bodyAsText,
        '"w-1"',
      );
    });

  it('refuses any other host', async () => {
    await assert.rejects(
      send({ url: 'https://example.com/subscriptions' }),
      (error) =>
        error instanceof RestError &&
        error.code === RestError.REQUEST_SEND_ERROR &&
        error.message.includes('example.com'),
    );
  });

  it('refuses a body that is not text', async () => {
    await assert.rejects(send({ url: ECHO, method: 'PUT', body: new Uint8Array([1]) }), RestError);
  });

  it('ends when its signal aborts, before or while the call runs, or when its time is over', async () => {
    const aborted = { name: 'AbortError' };
    await assert.rejects(send({ url: ECHO, abortSignal: AbortSignal.abort() }), aborted);
    await assert.rejects(send({ url: ECHO, abortSignal: AbortSignal.timeout(5) }, SLOW), aborted);
    await assert.rejects(send({ url: ECHO, timeout: 5 }, SLOW), aborted);
  });
});
