import assert from 'node:assert/strict';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import { dueDay } from '../../src/remembering/due-day.ts';

/** Both changes of the clock lie in the year; at 02:30 one day of Berlin and New York has no such time, and another has it twice. */
const PLACES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'UTC'].map((timeZone) => ({
  time: '02:30',
  timeZone,
}));

describe('the day that is due', () => {
  for (const at of PLACES)
    it(`comes once each day of a year at ${at.time} ${at.timeZone}, in their order`, () => {
      const startInMs = Date.parse('2026-11-20T00:00:00Z');
      const days: string[] = [];
      for (let minute = 0; minute < 366 * 24 * 60; minute += 15) {
        const day = dueDay(new Date(startInMs + minute * MINUTE_IN_MS), at);
        if (days.at(-1) !== day) days.push(day);
      }
      assert.deepEqual(days, days.toSorted());
      assert.equal(new Set(days).size, days.length);
      assert.equal(days.length, 367);
    });

  const cases: readonly (readonly [now: string, day: string])[] = [
    ['2026-11-20T01:29:59Z', '2026-11-19'],
    ['2026-11-20T01:30:00Z', '2026-11-20'],
    // The clock goes from 02:00 to 03:00: the skipped time comes at 03:30.
    ['2027-03-28T01:29:59Z', '2027-03-27'],
    ['2027-03-28T01:30:00Z', '2027-03-28'],
    // 02:30 comes twice; the first counts.
    ['2027-10-31T00:29:59Z', '2027-10-30'],
    ['2027-10-31T00:30:00Z', '2027-10-31'],
    ['2027-10-31T01:10:00Z', '2027-10-31'],
  ];
  for (const [now, day] of cases)
    it(`is ${day} at ${now} in Berlin`, () => {
      assert.equal(dueDay(new Date(now), { time: '02:30', timeZone: 'Europe/Berlin' }), day);
    });
});
