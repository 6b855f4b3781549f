import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY_IN_MS, type Instant, instant, millisecondsBetween } from '../../src/model/instant.ts';
import { latestRun, nextRun, runsBetween } from '../../src/schedules/runs.ts';
import { at, windowOf } from './support/windows.ts';

const RECURRENCES = fc.oneof(
  fc.integer({ min: 6, max: 35 }).map((every) => `${every}Hours`),
  fc.integer({ min: 1, max: 35 }).map((every) => `${every}Days`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.subarray(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
    )
    .map(([every, days]) => `${every}Weeks ${days.join(',')}`.trim()),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }))
    .map(([every, days]) => `${every}Months ${days.map((day) => `day${day}`).join(',')}`),
  fc
    .tuple(
      fc.constantFrom('First', 'Second', 'Third', 'Fourth', 'Last'),
      fc.constantFrom('Monday', 'Tuesday', 'Sunday'),
      fc.integer({ min: -6, max: 6 }),
    )
    .map(([ordinal, day, offset]) => `Month ${ordinal} ${day} Offset${offset}`),
);
const ZONES = fc.constantFrom(
  'UTC',
  'Tokyo Standard Time',
  'Eastern Standard Time',
  'Lord Howe Standard Time',
);
const STARTS = fc
  .date({ min: new Date('2024-01-01T00:00Z'), max: new Date('2027-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16).replace('T', ' '));
const WINDOWS = fc
  .record({ startDateTime: STARTS, timeZone: ZONES, recurEvery: RECURRENCES })
  .map((written) => windowOf(written));
const MOMENTS = fc
  .date({ min: new Date('2023-06-01T00:00Z'), max: new Date('2028-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => at(`${date.toISOString().slice(0, 16)}Z`));

function daysAfter(moment: Instant, days: number): Instant {
  return instant(new Date(Date.parse(moment) + days * DAY_IN_MS)) ?? assert.fail();
}

describe('the runs of a maintenance window', () => {
  it('do not depend on where the stretch of time is cut', () => {
    fc.assert(
      fc.property(
        WINDOWS,
        MOMENTS,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        (window, from, a, b) => {
          const [middle, to] = [daysAfter(from, a), daysAfter(from, a + b)];
          assert.deepEqual(
            [...runsBetween(window, from, middle), ...runsBetween(window, middle, to)],
            runsBetween(window, from, to),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('have between the latest and the next none', () => {
    fc.assert(
      fc.property(WINDOWS, MOMENTS, (window, moment) => {
        const latest = latestRun(window, moment);
        const next = nextRun(window, moment);
        assert.ok(latest === null || latest.start <= moment);
        assert.ok(next !== null && next.start > moment);
        const from = latest?.start ?? moment;
        assert.deepEqual(
          runsBetween(window, from, next.start).filter(({ start }) => start !== latest?.start),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('start at the time on the wall that the window names, but in the hour that summer time skips', () => {
    fc.assert(
      fc.property(WINDOWS, MOMENTS, (window, moment) => {
        const next = nextRun(window, moment);
        if (next === null || window.recurrence.unit === 'hour') return;
        const wall = Temporal.Instant.from(next.start).toZonedDateTimeISO(window.timeZone);
        const named = wall.toPlainDate().toPlainDateTime(window.start.toPlainTime());
        const isSkipped = !named.toZonedDateTime(window.timeZone).toPlainTime().equals(named.toPlainTime());
        assert.ok(isSkipped || wall.toPlainTime().equals(window.start.toPlainTime()));
        assert.ok(millisecondsBetween(next.start, next.end) === window.durationInMs);
      }),
      { numRuns: 200 },
    );
  });
});
