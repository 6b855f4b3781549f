import assert from 'node:assert/strict';
import { firstStart } from '../../src/actions/create-schedule/first-start.ts';
import type { Instant } from '../../src/model/instant.ts';

describe('the first run of a new schedule', () => {
  // A Friday; 18:00 in Tokyo.
  const now = '2026-11-20T09:00:00Z' as Instant;
  const rows: readonly (readonly [
    time: string,
    day: string | null,
    recurEvery: string,
    first: string | null,
  ])[] = [
    ['02:00', null, 'Week Saturday', '2026-11-21 02:00'],
    ['18:15', null, 'Week Friday', '2026-11-20 18:15'],
    ['18:14', null, 'Week Friday', '2026-11-27 18:14'],
    ['02:00', '2026-12-01', 'Month Second Tuesday', '2026-12-08 02:00'],
    ['23:00', null, 'Day', '2026-11-20 23:00'],
    ['01:00', null, 'Day', '2026-11-21 01:00'],
    ['02:00', null, 'Month day31', '2026-12-31 02:00'],
    ['02:00', null, 'Fortnight', null],
  ];
  for (const [time, day, recurEvery, first] of rows)
    it(`${recurEvery} ${time}${day ? ` from ${day}` : ''}: ${first}`, () => {
      const timeZone = 'Tokyo Standard Time';
      assert.equal(firstStart({ time, day, recurEvery, duration: '03:00', timeZone }, now), first);
    });
});
