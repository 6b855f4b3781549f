import assert from 'node:assert/strict';
import { instant } from '../../src/model/instant.ts';
import { MOST_LOGGED_REQUESTS, RequestLog } from '../../src/sandbox/request-log.ts';

const TIME = instant('2026-11-20T09:00:00Z');

describe('RequestLog', () => {
  const CASES: [calls: number, first: string, kept: number][] = [
    [1, '/0', 1],
    [MOST_LOGGED_REQUESTS, '/0', MOST_LOGGED_REQUESTS],
    [MOST_LOGGED_REQUESTS + 1, '/1', MOST_LOGGED_REQUESTS],
    [2 * MOST_LOGGED_REQUESTS + 5, `/${MOST_LOGGED_REQUESTS + 5}`, MOST_LOGGED_REQUESTS],
  ];
  for (const [calls, first, kept] of CASES)
    it(`keeps the newest ${kept} of ${calls} calls and counts all`, () => {
      assert.ok(TIME !== null);
      const log = new RequestLog();
      for (let call = 0; call < calls; call += 1)
        log.record({
          time: TIME,
          principal: 'bot',
          method: 'GET',
          path: `/${call}`,
          status: 200,
          api: 'arm',
        });
      const requests = log.requests();
      assert.deepEqual([requests[0]?.path, requests.at(-1)?.path], [first, `/${calls - 1}`]);
      assert.deepEqual([requests.length, log.count()], [kept, calls]);
    });
});
