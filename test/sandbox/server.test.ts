import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { Route } from '../../src/sandbox/route.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { type RunningServer, startServer } from '../../src/sandbox/server.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { START, SUBSCRIPTION, smallWorld } from './small-world.ts';

const ROUTES: readonly Route[] = [
  {
    api: 'arm',
    method: 'PUT',
    path: '/subscriptions/{s}/echo/{name}',
    handle: (call, params) => ({
      status: 201,
      body: { ...params, origin: call.origin, filter: call.query.get('$filter'), sent: call.body },
    }),
  },
  { api: 'arm', method: 'DELETE', path: '/subscriptions/{s}/echo/{name}', handle: () => ({ status: 204 }) },
];
const TOKEN = { authorization: 'Bearer t' };

describe('The sandbox over loopback', () => {
  let server: RunningServer;
  beforeEach(async () => {
    const clock = new VirtualClock(new Date(START));
    const sandbox = new Sandbox(smallWorld(), ROUTES, { clock, graphDelayInMs: 0 });
    server = await startServer(sandbox, { port: 0, clock });
  });
  afterEach(() => server.close());

  const put = (body: string, path = 'a%20b') =>
    fetch(`${server.url}${SUBSCRIPTION}/echo/${path}?api-version=1&$filter=a%20eq%20'b'`, {
      method: 'PUT',
      headers: TOKEN,
      body,
    });
  const advance = (body: string) => fetch(`${server.url}/_sandbox/clock`, { method: 'POST', body });

  it('answers with JSON, headers and its own address as origin', async () => {
    const response = await put('{"a":[1]}');
    assert.equal(response.status, 201);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.ok(response.headers.has('x-ms-request-id'));
    assert.deepEqual(await response.json(), {
      s: SUBSCRIPTION.split('/')[2],
      name: 'a b',
      origin: server.url,
      filter: "a eq 'b'",
      sent: { a: [1] },
    });
  });

  it('takes the origin from the Host header', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const call = request(`${server.url}${SUBSCRIPTION}/echo/x?api-version=1`, {
        method: 'PUT',
        headers: { ...TOKEN, host: 'localhost:81' },
      });
      call.on('response', async (response) =>
        resolve((await response.setEncoding('utf8').toArray()).join('')),
      );
      call.on('error', reject);
      call.end();
    });
    assert.equal(JSON.parse(text).origin, 'http://localhost:81');
  });

  it('answers without a body where there is none', async () => {
    const response = await fetch(`${server.url}${SUBSCRIPTION}/echo/x?api-version=1`, {
      method: 'DELETE',
      headers: TOKEN,
    });
    assert.deepEqual([response.status, await response.text()], [204, '']);
  });

  it('refuses a call without token, a broken body, and one beyond 10 MB, and lives on', async () => {
    assert.equal((await fetch(`${server.url}/subscriptions`)).status, 401);
    assert.equal((await put('{')).status, 400);
    assert.equal((await put(`"${'x'.repeat(10 * 1024 * 1024)}"`)).status, 413);
    assert.equal((await put(`"${'x'.repeat(9 * 1024 * 1024)}"`)).status, 201);
  });

  it('listens on the loopback interface alone', () => {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says that a port is taken', async () => {
    const clock = new VirtualClock(new Date(START));
    const another = startServer(new Sandbox(smallWorld(), [], { clock, graphDelayInMs: 0 }), {
      port: server.port,
      clock,
    });
    await assert.rejects(another, { code: 'EADDRINUSE' });
  });

  it('lists the calls so far, but not those for the list', async () => {
    await put('{}');
    await fetch(`${server.url}/nowhere?api-version=1`, { headers: TOKEN });
    const list = async () => (await fetch(`${server.url}/_sandbox/requests`)).json();
    const expected = [
      { time: START, principal: 'bot', method: 'PUT', path: `${SUBSCRIPTION}/echo/a b`, status: 201 },
      { time: START, principal: 'bot', method: 'GET', path: '/nowhere', status: 501 },
    ];
    assert.deepEqual(await list(), expected);
    assert.deepEqual(await list(), expected);
    const { headers } = await fetch(`${server.url}/_sandbox/requests`);
    assert.equal(headers.get('x-sandbox-request-count'), '2');
  });

  it('takes a path that begins with two slashes for a path, not for a host', async () => {
    const response = await fetch(`${server.url}//nowhere?api-version=1`, { headers: TOKEN });
    assert.equal(response.status, 501);
    assert.match(await response.text(), /GET \/\/nowhere/);
  });

  it('moves its clock', async () => {
    assert.deepEqual(await (await advance('{"advance":"PT1H"}')).json(), { now: '2026-11-20T10:00:00Z' });
    assert.deepEqual(await (await advance('{"advance":"P1D"}')).json(), { now: '2026-11-21T10:00:00Z' });
  });

  for (const body of [
    '',
    '{',
    '{}',
    '[]',
    '{"advance":1}',
    '{"advance":"1h"}',
    '{"advance":"P1M"}',
    '{"advance":"P99999999999W"}',
  ])
    it(`does not move its clock by ${body || 'nothing'}`, async () => {
      const response = await advance(body);
      assert.equal(response.status, 400);
      assert.match(await response.text(), /advance.*PT1H/);
      assert.deepEqual(await (await advance('{"advance":"PT0S"}')).json(), { now: START });
    });

  it('says what its own paths are', async () => {
    const response = await fetch(`${server.url}/_sandbox/other`);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /\/_sandbox\/requests/);
  });
});
