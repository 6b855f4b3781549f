import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  RestError,
} from '@azure/core-rest-pipeline';
import { createWriteDoor } from '../../../src/azure/write/write-door.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import type { Operation, OperationState, Write, WriteOutcome } from '../../../src/model/write.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { NOW, SUBSCRIPTION, vm, vmId } from '../../sandbox/providers/tenant-fixture.ts';

const START: Write = { method: 'POST', path: `${vmId('vm-01')}/start`, apiVersion: '2024-11-01' };
const POLL = 'https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/operations/1';
const STALE = { error: { code: 'Conflict', message: 'Another operation is under way.' } };

/** What the wire does: a status with headers and a body, or an error. */
type Reply = readonly [status: number, headers?: Readonly<Record<string, string>>, body?: unknown] | Error;

/** A door over a wire that replies so; the last reply also to all further requests. */
function doorOver(replies: readonly [Reply, ...Reply[]], hasCredential = true) {
  const sent: PipelineRequest[] = [];
  const httpClient: HttpClient = {
    sendRequest(request) {
      const reply = replies[Math.min(sent.length, replies.length - 1)] ?? replies[0];
      sent.push(request);
      if (reply instanceof Error) return Promise.reject(reply);
      const [status, headers, body] = reply;
      const bodyAsText = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
      return Promise.resolve({ request, status, headers: createHttpHeaders(headers), bodyAsText });
    },
  };
  const credential = {
    getToken: () =>
      hasCredential
        ? Promise.resolve({ token: 'secret', expiresOnTimestamp: Number.MAX_SAFE_INTEGER })
        : Promise.reject(new Error('no credential')),
  };
  const clock = new VirtualClock(new Date(NOW));
  return { door: createWriteDoor({ credential, clock, chance: () => 0, httpClient }), sent };
}

function accepted(status: number, operation: Operation | null = null, more: object = {}): WriteOutcome {
  return { outcome: 'accepted', status, operation, retryAfterInMs: null, body: null, ...more };
}

function refused(
  status: number,
  code: string,
  message = '',
  retryAfterInMs: number | null = null,
): WriteOutcome {
  return { outcome: 'refused', status, code, message, retryAfterInMs };
}

describe('a write', () => {
  const asyncOperation: Operation = { url: POLL, header: 'Azure-AsyncOperation' };
  const lost = new RestError('reset', { code: 'ECONNRESET' });
  const tooLong = Object.assign(new Error('aborted'), { name: 'AbortError' });
  const rows: readonly (readonly [what: string, reply: Reply, outcome: WriteOutcome])[] = [
    ['done at once', [200, {}, { id: 'x' }], accepted(200, null, { body: { id: 'x' } })],
    ['done, with nothing to say', [204], accepted(204)],
    [
      'under way',
      [202, { 'Azure-AsyncOperation': POLL, Location: `${POLL}?monitor=true`, 'Retry-After': '15' }],
      accepted(202, asyncOperation, { retryAfterInMs: 15_000 }),
    ],
    ['under way, by Location', [202, { Location: POLL }], accepted(202, { url: POLL, header: 'Location' })],
    ['taken, in words that are no JSON', [200, {}, '<html>'], accepted(200)],
    [
      'refused, in words of Azure',
      [409, {}, STALE],
      refused(409, 'Conflict', 'Another operation is under way.'),
    ],
    ['throttled', [429, { 'Retry-After': '1' }], refused(429, 'HTTP 429', '', 1_000)],
    [
      'challenged',
      [401, { 'WWW-Authenticate': 'Bearer error="insufficient_claims", claims="e30="' }],
      refused(401, 'HTTP 401'),
    ],
    ['broken on the way', [503], { outcome: 'unknown', reason: 'server-error', status: 503 }],
    [
      'sent elsewhere',
      [307, { Location: POLL }],
      { outcome: 'unknown', reason: 'unexpected-status', status: 307 },
    ],
    ['lost', lost, { outcome: 'unknown', reason: 'no-answer', status: null }],
    ['left without an answer', tooLong, { outcome: 'unknown', reason: 'no-answer', status: null }],
  ];
  for (const [what, reply, outcome] of rows)
    it(`is sent once, and said to be: ${what}`, async () => {
      const { door, sent } = doorOver([reply]);
      assert.deepEqual(await door.send(START), outcome);
      assert.equal(sent.length, 1);
    });

  it('is sent as it was asked for, for at most a minute', async () => {
    const { door, sent } = doorOver([[200]]);
    await door.send({
      method: 'PATCH',
      path: `${vmId('vm 01')}`,
      apiVersion: '2024-11-01',
      body: { tags: {} },
    });
    const [request] = sent;
    assert.deepEqual(
      [request?.method, request?.url, request?.body, request?.timeout],
      [
        'PATCH',
        `https://management.azure.com${vmId('vm%2001')}?api-version=2024-11-01`,
        '{"tags":{}}',
        60_000,
      ],
    );
    assert.equal(request?.headers.get('authorization'), 'Bearer secret');
  });

  it('is not sent once it is late when it has its token', async () => {
    const { door, sent } = doorOver([[200]]);
    let isInTime = true;
    const sending = door.send(START, 'a-correlation', () => isInTime);
    // While the token is fetched.
    isInTime = false;
    assert.deepEqual([await sending, sent.length], [{ outcome: 'late' }, 0]);
  });

  it('is not sent without a credential, and certainly not carried out', async () => {
    const { door, sent } = doorOver([[200]], false);
    const outcome = await door.send(START);
    assert.deepEqual([outcome.outcome, sent.length], ['refused', 0]);
  });
});

describe('an operation', () => {
  const own = (body: unknown): readonly [Reply] => [[200, { 'Retry-After': '5' }, body]];
  const rows: readonly (readonly [
    what: string,
    header: Operation['header'],
    replies: readonly [Reply, ...Reply[]],
    state: OperationState,
  ])[] = [
    [
      'runs',
      'Azure-AsyncOperation',
      own({ status: 'InProgress' }),
      { state: 'running', retryAfterInMs: 5_000 },
    ],
    [
      'runs in a way of its own',
      'Azure-AsyncOperation',
      own({ status: 'Accepted' }),
      { state: 'running', retryAfterInMs: 5_000 },
    ],
    [
      'has succeeded',
      'Azure-AsyncOperation',
      own({ status: 'Succeeded', x: 1 }),
      { state: 'succeeded', body: { status: 'Succeeded', x: 1 } },
    ],
    [
      'has failed',
      'Azure-AsyncOperation',
      own({ status: 'Failed', ...STALE }),
      { state: 'failed', code: 'Conflict', message: 'Another operation is under way.' },
    ],
    [
      'was cancelled',
      'Azure-AsyncOperation',
      own({ status: 'Canceled' }),
      { state: 'failed', code: 'Canceled', message: '' },
    ],
    [
      'says nothing',
      'Azure-AsyncOperation',
      own({}),
      { state: 'unreadable', reason: 'no-status', status: 200 },
    ],
    ['runs, by Location', 'Location', [[202]], { state: 'running', retryAfterInMs: null }],
    // A result has a status of its own, which is not the operation's.
    [
      'has a result',
      'Location',
      own({ status: 'Failed' }),
      { state: 'succeeded', body: { status: 'Failed' } },
    ],
    ['is over without a result', 'Location', [[204]], { state: 'succeeded', body: null }],
    [
      'was refused in the end',
      'Location',
      [[409, {}, STALE]],
      { state: 'failed', code: 'Conflict', message: 'Another operation is under way.' },
    ],
    ['is forgotten', 'Location', [[404]], { state: 'unreadable', reason: 'http-error', status: 404 }],
    [
      'may not be looked at',
      'Azure-AsyncOperation',
      [[403]],
      { state: 'unreadable', reason: 'http-error', status: 403 },
    ],
    [
      'is seen at the third look',
      'Location',
      [[503], new RestError('reset', { code: 'ECONNRESET' }), [204]],
      { state: 'succeeded', body: null },
    ],
    ['is never seen', 'Location', [[503]], { state: 'unreadable', reason: 'http-error', status: 503 }],
  ];
  for (const [what, header, replies, state] of rows)
    it(`${what}`, async () => {
      const { door } = doorOver(replies);
      assert.deepEqual(await door.observe({ url: POLL, header }), state);
    });

  it('is looked at each time it is asked for', async () => {
    const { door, sent } = doorOver([[202], [204]]);
    const looks = [
      door.observe({ url: POLL, header: 'Location' }),
      door.observe({ url: POLL, header: 'Location' }),
    ];
    assert.deepEqual((await Promise.all(looks)).map(({ state }) => state).toSorted(), [
      'running',
      'succeeded',
    ]);
    assert.equal(sent.length, 2);
  });

  const foreign = [
    'https://management.azure.com.evil.example/x',
    'https://evil.example/management.azure.com',
    'http://management.azure.com/x',
    'https://management.azure.com:8443/x',
    'https://someone@management.azure.com/x',
    'https://management.azure.com@evil.example/x',
    '/subscriptions/x',
    'nonsense',
  ];
  for (const url of foreign)
    it(`is not looked for at ${url}`, async () => {
      const { door, sent } = doorOver([[200]]);
      assert.deepEqual(await door.observe({ url, header: 'Location' }), {
        state: 'unreadable',
        reason: 'foreign-address',
        status: null,
      });
      assert.equal(sent.length, 0);
    });

  it('is not followed to another address', async () => {
    const { door, sent } = doorOver([[302, { Location: 'https://evil.example/' }]]);
    const state = await door.observe({ url: POLL, header: 'Location' });
    assert.deepEqual([state.state, sent.length], ['unreadable', 1]);
  });
});

describe('the write door at a tenant', () => {
  it('starts a machine and sees it started', async () => {
    const world = {
      now: NOW,
      tenantId: 'tenant-1',
      subscriptions: [{ subscriptionId: SUBSCRIPTION }],
      resources: [vm('vm-01', {}, 'deallocated')],
    };
    const clock = new VirtualClock(new Date(NOW));
    const { connection } = connectToSandbox(parseWorld(JSON.stringify(world)), clock, 0);
    const door = createWriteDoor(connection);
    const outcome = await door.send(START);
    assert.ok(outcome.outcome === 'accepted' && outcome.operation !== null, JSON.stringify(outcome));
    let state = await door.observe(outcome.operation);
    for (let look = 0; state.state === 'running' && look < 20; look += 1) {
      clock.advance(state.retryAfterInMs ?? 1_000);
      state = await door.observe(outcome.operation);
    }
    assert.equal(state.state, 'succeeded');
  });
});
