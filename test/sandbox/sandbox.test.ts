import assert from 'node:assert/strict';
import type { Call, Reply } from '../../src/sandbox/exchange.ts';
import type { Route } from '../../src/sandbox/route.ts';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { smallCall, tokenWith } from './small-call.ts';
import { START, SUBSCRIPTION, smallWorld } from './small-world.ts';

const THINGS = `${SUBSCRIPTION}/things`;
const GRAPH = '/providers/Microsoft.ResourceGraph/resources';
const QUERY = '/v1/workspaces/w/query';

const ROUTES: readonly Route[] = [
  {
    api: 'arm',
    method: 'GET',
    path: '/subscriptions/{s}/things',
    handle: (call) => ({ status: 200, body: { by: call.principal } }),
  },
  {
    api: 'arm',
    method: 'PUT',
    path: '/subscriptions/{s}/things',
    handle: (call) => ({ status: 201, body: call.body }),
  },
  { api: 'resource-graph', method: 'POST', path: GRAPH, handle: () => ({ status: 200, body: { data: [] } }) },
  {
    api: 'log-analytics',
    method: 'POST',
    path: '/v1/workspaces/{w}/query',
    handle: () => ({ status: 200, body: { tables: [] } }),
  },
  {
    api: 'arm',
    method: 'GET',
    path: '/broken',
    handle: () => {
      throw new Error('secret detail');
    },
  },
];

function sandboxOf(
  keys: Readonly<Record<string, unknown>> = {},
  reportCrash?: (error: unknown) => void,
): Sandbox {
  const options = { clock: new VirtualClock(new Date(START)), graphDelayInMs: 0 };
  return new Sandbox(
    smallWorld(keys),
    ROUTES,
    reportCrash === undefined ? options : { ...options, reportCrash },
  );
}

function errorOf({ body }: Reply): Record<string, unknown> {
  assert.ok(typeof body === 'object' && body !== null && 'error' in body);
  return body.error as Record<string, unknown>;
}

const EVERYTHING_WRONG = {
  responses: [{ method: 'PUT', path: THINGS.toUpperCase(), status: 207, body: { scripted: true } }],
  faults: [{ api: 'arm', status: 503 }],
};

describe('Sandbox, in this order', () => {
  const wrong = (changes: Parameters<typeof smallCall>[2]) =>
    smallCall('PUT', THINGS, { query: '', body: '{', ...changes });
  const elsewhere = '/subscriptions/00000000-0000-4000-8000-000000000000/nothing';
  const steps: readonly (readonly [
    string,
    Readonly<Record<string, unknown>>,
    Call,
    number,
    string | undefined,
  ])[] = [
    [
      '401 without a token, before anything else',
      EVERYTHING_WRONG,
      wrong({ token: null }),
      401,
      'AuthenticationFailed',
    ],
    ['a scripted response before everything else', EVERYTHING_WRONG, wrong({}), 207, undefined],
    ['a fault', { faults: EVERYTHING_WRONG.faults }, wrong({}), 503, 'ServiceUnavailable'],
    ['a body that is not JSON', {}, wrong({}), 400, 'InvalidRequestContent'],
    [
      'a body that nests without end',
      {},
      smallCall('PUT', THINGS, { body: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}` }),
      400,
      'InvalidRequestContent',
    ],
    ['no api-version', {}, smallCall('GET', elsewhere, { query: '' }), 400, 'MissingApiVersionParameter'],
    [
      'an empty api-version',
      {},
      smallCall('GET', elsewhere, { query: 'api-version=' }),
      400,
      'MissingApiVersionParameter',
    ],
    [
      'no api-version for Resource Graph',
      {},
      smallCall('POST', GRAPH, { query: '' }),
      400,
      'MissingApiVersionParameter',
    ],
    ['an undeclared subscription', {}, smallCall('GET', elsewhere), 404, 'SubscriptionNotFound'],
    ['no route', {}, smallCall('GET', `${SUBSCRIPTION}/nothing`), 501, 'NotModelled'],
    ['no route for the method', {}, smallCall('DELETE', THINGS), 501, 'NotModelled'],
    ['a route', {}, smallCall('GET', THINGS.toUpperCase()), 200, undefined],
    ['Log Analytics without api-version', {}, smallCall('POST', QUERY, { query: '' }), 200, undefined],
    [
      'Log Analytics with a broken body',
      {},
      smallCall('POST', QUERY, { body: '{' }),
      400,
      'BadArgumentError',
    ],
  ];
  for (const [what, keys, call, status, code] of steps)
    it(`${what}: ${status}`, async () => {
      const reply = await sandboxOf(keys).handle(call);
      assert.equal(reply.status, status);
      if (code !== undefined) assert.equal(errorOf(reply).code, code);
    });

  it('names what it does not model', async () => {
    const { message } = errorOf(await sandboxOf().handle(smallCall('GET', `${SUBSCRIPTION}/nothing`)));
    assert.match(String(message), /GET .*\/nothing/);
  });

  it('answers a scripted response verbatim, in any case and with a slash', async () => {
    const body = [{ odd: 'shape' }, null];
    const sandbox = sandboxOf({
      responses: [{ method: 'GET', path: '/Any/Path', status: 418, headers: { 'X-A': 1 }, body }],
    });
    const reply = await sandbox.handle(smallCall('GET', '/any/path/', { query: '' }));
    assert.deepEqual([reply.status, reply.body, reply.headers?.['X-A']], [418, body, '1']);
  });

  it('takes the first of two scripted responses to the same call', async () => {
    const responses = [1, 2].map((body) => ({ method: 'GET', path: THINGS, body }));
    assert.equal((await sandboxOf({ responses }).handle(smallCall('GET', THINGS))).body, 1);
  });

  it('tells of a crash without its details', async () => {
    const crashes: unknown[] = [];
    const sandbox = sandboxOf({}, (error) => crashes.push(error));
    const reply = await sandbox.handle(smallCall('GET', '/broken'));
    assert.equal(reply.status, 500);
    assert.ok(!JSON.stringify(reply).includes('secret detail'));
    assert.match(String(crashes[0]), /secret detail/);
  });
});

describe('Principals', () => {
  const tokens: readonly (readonly [string, string])[] = [
    [tokenWith({ oid: 'aaaa-1' }), 'aaaa-1'],
    [tokenWith({ sub: 'x' }), 'bot'],
    [tokenWith({ oid: '' }), 'bot'],
    [tokenWith({ oid: 7 }), 'bot'],
    ['not-a-jwt', 'bot'],
    ['a.%%%.c', 'bot'],
    [`e30.${Buffer.from('null').toString('base64url')}.`, 'bot'],
  ];
  for (const [token, principal] of tokens)
    it(`${token} is ${principal}`, async () => {
      assert.deepEqual((await sandboxOf().handle(smallCall('GET', THINGS, { token }))).body, {
        by: principal,
      });
    });

  it('needs a token after Bearer', async () => {
    assert.equal((await sandboxOf().handle(smallCall('GET', THINGS, { token: '' }))).status, 401);
  });
});

describe('Faults', () => {
  const statuses = async (sandbox: Sandbox, calls: readonly Call[]) => {
    const seen: number[] = [];
    for (const call of calls) seen.push((await sandbox.handle(call)).status);
    return seen;
  };
  const things = smallCall('GET', THINGS);

  it('hit as many times as they say, one after the other', async () => {
    const sandbox = sandboxOf({
      faults: [
        { api: 'arm', status: 429, times: 2 },
        { api: 'arm', status: 500, times: 1 },
      ],
    });
    assert.deepEqual(await statuses(sandbox, [things, things, things, things]), [429, 429, 500, 200]);
  });

  it('hit always without times, and only their own API and path', async () => {
    const sandbox = sandboxOf({
      faults: [
        { api: 'resource-graph', status: 429 },
        { api: 'log-analytics', status: 504, path: QUERY.toUpperCase() },
        { api: 'arm', status: 409, path: '/other' },
      ],
    });
    const calls = [
      things,
      smallCall('POST', GRAPH),
      smallCall('POST', GRAPH),
      smallCall('POST', QUERY),
      smallCall('POST', '/v1/workspaces/x/query'),
    ];
    assert.deepEqual(await statuses(sandbox, calls), [200, 429, 429, 504, 200]);
  });

  it('are not used up by calls without a token', async () => {
    const sandbox = sandboxOf({ faults: [{ api: 'arm', status: 429, times: 1 }] });
    assert.deepEqual(
      await statuses(sandbox, [smallCall('GET', THINGS, { token: null }), things, things]),
      [401, 429, 200],
    );
  });

  it('speak as their API does and say when to come back', async () => {
    const shape = async (api: string, call: Call, fault: object) => {
      const reply = await sandboxOf({ faults: [{ api, status: 429, ...fault }] }).handle(call);
      return [
        errorOf(reply).code,
        reply.headers?.['Retry-After'],
        reply.headers?.['x-ms-user-quota-remaining'],
      ];
    };
    assert.deepEqual(await shape('arm', things, {}), ['TooManyRequests', '1', undefined]);
    assert.deepEqual(await shape('resource-graph', smallCall('POST', GRAPH), {}), ['RateLimiting', '1', '0']);
    assert.deepEqual(
      await shape('log-analytics', smallCall('POST', QUERY), { headers: { 'Retry-After': '7' } }),
      ['TooManyRequests', '7', undefined],
    );
  });

  it('carry a body of their own, and may keep the header to themselves', async () => {
    const fault = {
      api: 'arm',
      status: 429,
      headers: { 'retry-after': 5 },
      body: { error: { code: 'SubscriptionRequestsThrottled' } },
    };
    const reply = await sandboxOf({ faults: [fault] }).handle(things);
    assert.deepEqual(reply.body, fault.body);
    assert.deepEqual([reply.headers?.['retry-after'], reply.headers?.['Retry-After']], ['5', undefined]);
  });

  it('without status only take time, which a signal ends', async () => {
    const slow = sandboxOf({ faults: [{ api: 'arm', latencyInMs: 60_000, times: 1 }] });
    await assert.rejects(slow.handle(things, { signal: AbortSignal.timeout(5) }), { name: 'AbortError' });
    assert.deepEqual(await statuses(slow, [things]), [200]);
    assert.deepEqual(
      await statuses(sandboxOf({ faults: [{ api: 'arm', latencyInMs: 1 }] }), [things]),
      [200],
    );
  });

  it('latency is felt by its own API', async () => {
    const slow = sandboxOf({ latency: { 'log-analytics': 60_000 } });
    await assert.rejects(slow.handle(smallCall('POST', QUERY), { signal: AbortSignal.timeout(5) }), {
      name: 'AbortError',
    });
    assert.deepEqual(await statuses(slow, [things]), [200]);
  });
});

describe('Headers and log', () => {
  it('carry ids and what is left of the quota, the same in every run', async () => {
    const headersOf = async () => {
      const sandbox = sandboxOf();
      await sandbox.handle(smallCall('PUT', THINGS, { body: '{}' }));
      return (await sandbox.handle(smallCall('GET', THINGS))).headers ?? {};
    };
    const headers = await headersOf();
    assert.deepEqual(headers, await headersOf());
    assert.match(headers['x-ms-request-id'] ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-0{11}2$/);
    assert.equal(headers['x-ms-correlation-request-id'], headers['x-ms-request-id']);
    assert.equal(headers['x-ms-ratelimit-remaining-subscription-reads'], '249');
    const graph = await sandboxOf().handle(smallCall('POST', GRAPH));
    assert.equal(graph.headers?.['x-ms-user-quota-remaining'], '14');
  });

  it('record every call that was answered, refused ones too', async () => {
    const sandbox = sandboxOf();
    await sandbox.handle(smallCall('GET', THINGS, { token: tokenWith({ oid: 'me' }) }));
    await sandbox.handle(smallCall('GET', THINGS, { token: null }));
    await sandbox.handle(smallCall('POST', QUERY));
    assert.deepEqual(sandbox.tenant.requestLog.requests(), [
      { time: START, principal: 'me', method: 'GET', path: THINGS, status: 200, api: 'arm' },
      { time: START, principal: 'bot', method: 'GET', path: THINGS, status: 401, api: 'arm' },
      { time: START, principal: 'bot', method: 'POST', path: QUERY, status: 200, api: 'log-analytics' },
    ]);
  });
});
