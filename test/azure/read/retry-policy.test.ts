import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { retryPolicy } from '../../../src/azure/read/retry-policy.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';

const START = '2026-11-20T09:00:00Z';
const REQUEST = createPipelineRequest({ url: 'https://management.azure.com/subscriptions' });
const NO_CONNECTION = new RestError('no route', { code: RestError.REQUEST_SEND_ERROR });

/** What the wire does at one attempt: a status, with headers if any, or an error. */
type Attempt = number | readonly [status: number, headers: Readonly<Record<string, string>>] | Error;

interface Course {
  readonly attempts: number;
  readonly waitedInMs: number;
  readonly ends: number | Error;
}

/** What becomes of a request when its attempts end so, the last one also all further ones. */
async function courseOf(...script: readonly [Attempt, ...Attempt[]]): Promise<Course> {
  const clock = new VirtualClock(new Date(START));
  let attempts = 0;
  const next = (): Promise<PipelineResponse> => {
    const attempt = script[Math.min(attempts, script.length - 1)] ?? script[0];
    attempts += 1;
    if (attempt instanceof Error) return Promise.reject(attempt);
    const [status, headers] = typeof attempt === 'number' ? [attempt, {}] : attempt;
    return Promise.resolve({ request: REQUEST, status, headers: createHttpHeaders(headers) });
  };
  const ends = await retryPolicy(clock, () => 0)
    .sendRequest(REQUEST, next)
    .then(
      ({ status }) => status,
      (error: Error) => error,
    );
  return { attempts, waitedInMs: clock.now().getTime() - Date.parse(START), ends };
}

const throttled = (headers: Readonly<Record<string, string>>): Attempt => [429, headers];

describe('retryPolicy', () => {
  const courses: readonly (readonly [
    name: string,
    script: readonly [Attempt, ...Attempt[]],
    attempts: number,
    waitedInMs: number,
    ends: number | Error,
  ])[] = [
    ['leaves success alone', [200], 1, 0, 200],
    ['waits as many seconds as Retry-After says', [throttled({ 'Retry-After': '2' }), 200], 2, 2_000, 200],
    [
      'waits until the HTTP date of Retry-After',
      [throttled({ 'Retry-After': 'Fri, 20 Nov 2026 09:00:07 GMT' }), 200],
      2,
      7_000,
      200,
    ],
    [
      'does not wait for an HTTP date that is past',
      [throttled({ 'Retry-After': 'Fri, 20 Nov 2026 08:00:00 GMT' }), 200],
      2,
      0,
      200,
    ],
    [
      'waits until the quota of Resource Graph is renewed',
      [throttled({ 'x-ms-user-quota-resets-after': '00:00:05' }), 200],
      2,
      5_000,
      200,
    ],
    [
      'believes Retry-After before the quota',
      [throttled({ 'Retry-After': '1', 'x-ms-user-quota-resets-after': '00:00:05' }), 200],
      2,
      1_000,
      200,
    ],
    ['backs off where Azure names no time', [throttled({ 'Retry-After': 'soon' }), 429, 200], 3, 1_500, 200],
    [
      'does not take the quota for the time a server error needs',
      [[503, { 'x-ms-user-quota-resets-after': '00:00:05' }], 200],
      2,
      500,
      200,
    ],
    ['repeats server errors, waiting twice as long each time', [500, 502, 503, 504, 200], 5, 7_500, 200],
    ['gives up after five attempts and hands on what came last', [500, 500, 500, 500, 503], 5, 7_500, 503],
    ['repeats when there was no connection', [NO_CONNECTION, NO_CONNECTION, 200], 3, 1_500, 200],
    ['hands on the error when there never is a connection', [NO_CONNECTION], 5, 7_500, NO_CONNECTION],
    ['waits up to twenty seconds in all', [throttled({ 'Retry-After': '20' }), 200], 2, 20_000, 200],
    [
      'gives up at once when one wait is longer than that',
      [throttled({ 'Retry-After': '21' }), 200],
      1,
      0,
      429,
    ],
    [
      'gives up when the next wait would make it longer',
      [throttled({ 'Retry-After': '12' }), throttled({ 'Retry-After': '12' }), 200],
      2,
      12_000,
      429,
    ],
  ];
  for (const [name, script, attempts, waitedInMs, ends] of courses)
    it(name, async () => {
      assert.deepEqual(await courseOf(...script), { attempts, waitedInMs, ends });
    });

  for (const status of [400, 401, 403, 404, 409, 501])
    it(`does not repeat ${status}`, async () => {
      assert.deepEqual(await courseOf(status, 200), { attempts: 1, waitedInMs: 0, ends: status });
    });

  const finalErrors: readonly Error[] = [
    new RestError('refused', { statusCode: 403 }),
    Object.assign(new Error('stopped'), { name: 'AbortError' }),
    new TypeError('a fault of the bot'),
  ];
  for (const error of finalErrors)
    it(`does not repeat after ${error.name}: ${error.message}`, async () => {
      assert.deepEqual(await courseOf(error, 200), { attempts: 1, waitedInMs: 0, ends: error });
    });
});
