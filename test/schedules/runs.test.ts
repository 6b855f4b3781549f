import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY_IN_MS, type Instant, instant, millisecondsBetween } from '../../src/model/instant.ts';
import {
  type MaintenanceWindow,
  maintenanceWindow,
  type WrittenWindow,
} from '../../src/schedules/maintenance-window.ts';
import { expiryOf, latestRun, nextRun, runsBetween } from '../../src/schedules/runs.ts';

const WRITTEN: WrittenWindow = {
  startDateTime: '2026-11-01 02:00',
  expirationDateTime: null,
  duration: '03:00',
  timeZone: 'UTC',
  recurEvery: 'Day',
};

function windowOf(changes: Partial<WrittenWindow>): MaintenanceWindow {
  const window = maintenanceWindow({ ...WRITTEN, ...changes });
  assert.ok(!('unreadable' in window), JSON.stringify(window));
  return window;
}

function at(text: string): Instant {
  return instant(text) ?? assert.fail(`${text} is no time`);
}

interface Row {
  readonly what: string;
  readonly window: Partial<WrittenWindow>;
  readonly from: string;
  readonly to: string;
  readonly starts: readonly string[];
}

/** What runs when: the starts between two moments, in UTC to the minute. */
const ROWS: readonly Row[] = [
  {
    what: 'every day, from the start itself',
    window: {},
    from: '2026-10-01T00:00Z',
    to: '2026-11-03T00:00Z',
    starts: ['2026-11-01T02:00', '2026-11-02T02:00'],
  },
  {
    what: 'every third day',
    window: { recurEvery: '3Days' },
    from: '2026-11-02T00:00Z',
    to: '2026-11-09T00:00Z',
    starts: ['2026-11-04T02:00', '2026-11-07T02:00'],
  },
  {
    what: 'every six hours, by the clock',
    window: { recurEvery: '6Hours' },
    from: '2026-11-01T03:00Z',
    to: '2026-11-02T03:00Z',
    starts: ['2026-11-01T08:00', '2026-11-01T14:00', '2026-11-01T20:00', '2026-11-02T02:00'],
  },
  {
    what: 'every Saturday in Tokyo, which is Friday in UTC',
    window: { recurEvery: 'Week Saturday', timeZone: 'Tokyo Standard Time' },
    from: '2026-11-01T00:00Z',
    to: '2026-11-16T00:00Z',
    starts: ['2026-11-06T17:00', '2026-11-13T17:00'],
  },
  {
    what: 'every third week, on the weekday of the start (a Sunday)',
    window: { recurEvery: '3Weeks' },
    from: '2026-11-01T00:00Z',
    to: '2026-12-20T00:00Z',
    starts: ['2026-11-01T02:00', '2026-11-22T02:00', '2026-12-13T02:00'],
  },
  {
    what: 'every second week on Saturday and Sunday, which stay together',
    window: { recurEvery: '2Weeks Saturday,Sunday', startDateTime: '2026-11-04 02:00' },
    from: '2026-11-01T00:00Z',
    to: '2026-12-01T00:00Z',
    starts: ['2026-11-07T02:00', '2026-11-08T02:00', '2026-11-21T02:00', '2026-11-22T02:00'],
  },
  {
    what: 'every second week, counted from the first Saturday after the start',
    window: { recurEvery: '2Weeks Saturday' },
    from: '2026-11-01T00:00Z',
    to: '2026-12-01T00:00Z',
    starts: ['2026-11-07T02:00', '2026-11-21T02:00'],
  },
  {
    what: 'days of the month, where the month has them',
    window: { recurEvery: 'Month day30,day31' },
    from: '2026-11-01T00:00Z',
    to: '2027-04-01T00:00Z',
    starts: [
      '2026-11-30T02:00',
      '2026-12-30T02:00',
      '2026-12-31T02:00',
      '2027-01-30T02:00',
      '2027-01-31T02:00',
      '2027-03-30T02:00',
      '2027-03-31T02:00',
    ],
  },
  {
    what: 'the last day of the month, of a leap year too',
    window: { recurEvery: 'Month day-1' },
    from: '2028-02-01T00:00Z',
    to: '2028-04-01T00:00Z',
    starts: ['2028-02-29T02:00', '2028-03-31T02:00'],
  },
  {
    what: 'every second month, counted from the first that comes',
    window: { recurEvery: '2Months day15', startDateTime: '2026-11-20 02:00' },
    from: '2026-11-01T00:00Z',
    to: '2027-03-01T00:00Z',
    starts: ['2026-12-15T02:00', '2027-02-15T02:00'],
  },
  {
    what: 'the Friday after the second Tuesday',
    window: { recurEvery: 'Month Second Tuesday Offset3' },
    from: '2026-11-01T00:00Z',
    to: '2027-01-01T00:00Z',
    starts: ['2026-11-13T02:00', '2026-12-11T02:00'],
  },
  {
    what: 'an offset into the next month',
    window: { recurEvery: 'Month Last Sunday Offset3' },
    from: '2026-11-01T00:00Z',
    to: '2026-12-15T00:00Z',
    starts: ['2026-12-02T02:00'],
  },
  {
    what: 'an offset into the month before',
    window: { recurEvery: 'Month First Monday Offset-6' },
    from: '2026-11-01T00:00Z',
    to: '2026-12-31T00:00Z',
    starts: ['2026-12-01T02:00', '2026-12-29T02:00'],
  },
  {
    what: 'the last Friday',
    window: { recurEvery: 'Month Last Friday' },
    from: '2026-11-01T00:00Z',
    to: '2027-01-01T00:00Z',
    starts: ['2026-11-27T02:00', '2026-12-25T02:00'],
  },
  {
    what: 'until it expires: a run at that very moment is none',
    window: { expirationDateTime: '2026-11-03 02:00' },
    from: '2026-11-01T00:00Z',
    to: '2026-12-01T00:00Z',
    starts: ['2026-11-01T02:00', '2026-11-02T02:00'],
  },
  {
    what: 'an expiration that is never to come',
    window: { expirationDateTime: '9999-12-31 23:59:59' },
    from: '2026-11-01T00:00Z',
    to: '2026-11-02T00:00Z',
    starts: ['2026-11-01T02:00'],
  },
  {
    what: 'New York: two in the morning before and after summer time ends',
    window: { timeZone: 'Eastern Standard Time', startDateTime: '2026-10-30 02:00' },
    from: '2026-10-31T00:00Z',
    to: '2026-11-03T00:00Z',
    starts: ['2026-10-31T06:00', '2026-11-01T07:00', '2026-11-02T07:00'],
  },
  {
    what: 'New York: half past one comes twice, and the first counts',
    window: { timeZone: 'Eastern Standard Time', startDateTime: '2026-10-31 01:30' },
    from: '2026-11-01T00:00Z',
    to: '2026-11-03T00:00Z',
    starts: ['2026-11-01T05:30', '2026-11-02T06:30'],
  },
  {
    what: 'New York: half past two is skipped, and the run starts an hour later',
    window: { timeZone: 'Eastern Standard Time', startDateTime: '2026-03-07 02:30' },
    from: '2026-03-07T00:00Z',
    to: '2026-03-10T00:00Z',
    starts: ['2026-03-07T07:30', '2026-03-08T07:30', '2026-03-09T06:30'],
  },
  {
    what: 'Berlin: the last Sunday of March at half past two',
    window: {
      timeZone: 'W. Europe Standard Time',
      startDateTime: '2026-03-01 02:30',
      recurEvery: 'Month Last Sunday',
    },
    from: '2026-03-01T00:00Z',
    to: '2026-05-01T00:00Z',
    starts: ['2026-03-29T01:30', '2026-04-26T00:30'],
  },
  {
    what: 'Berlin: the last Sunday of October at half past two',
    window: {
      timeZone: 'W. Europe Standard Time',
      startDateTime: '2026-10-01 02:30',
      recurEvery: 'Month Last Sunday',
    },
    from: '2026-10-01T00:00Z',
    to: '2026-12-01T00:00Z',
    starts: ['2026-10-25T00:30', '2026-11-29T01:30'],
  },
  {
    what: 'Lord Howe Island, whose clocks move by half an hour',
    window: { timeZone: 'Lord Howe Standard Time', startDateTime: '2026-10-03 02:15' },
    from: '2026-10-02T00:00Z',
    to: '2026-10-05T00:00Z',
    starts: ['2026-10-02T15:45', '2026-10-03T15:45', '2026-10-04T15:15'],
  },
  {
    what: 'every six hours through the end of summer time, six hours apart',
    window: { timeZone: 'Eastern Standard Time', startDateTime: '2026-10-31 20:00', recurEvery: '6Hours' },
    from: '2026-11-01T00:00Z',
    to: '2026-11-01T13:00Z',
    starts: ['2026-11-01T00:00', '2026-11-01T06:00', '2026-11-01T12:00'],
  },
];

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
  for (const { what, window, from, to, starts } of ROWS)
    it(`come ${what}`, () => {
      const runs = runsBetween(windowOf(window), at(from), at(to));
      assert.deepEqual(
        runs.map(({ start }) => start),
        starts.map((start) => at(`${start}:00Z`)),
      );
    });

  it('last as long as the window says, also through a change of the clock', () => {
    const window = windowOf({
      timeZone: 'Eastern Standard Time',
      startDateTime: '2026-11-01 00:30',
      duration: '03:55',
    });
    const [run] = runsBetween(window, at('2026-11-01T00:00Z'), at('2026-11-02T00:00Z'));
    assert.deepEqual(run, { start: at('2026-11-01T04:30Z'), end: at('2026-11-01T08:25Z') });
  });

  it('are none after it has expired, and the last before is told', () => {
    const window = windowOf({ expirationDateTime: '2026-11-10 00:00' });
    assert.equal(nextRun(window, at('2026-11-10T00:00Z')), null);
    assert.equal(latestRun(window, at('2026-12-24T00:00Z'))?.start, at('2026-11-09T02:00Z'));
    assert.equal(expiryOf(window), at('2026-11-10T00:00Z'));
  });

  it('are none before the window begins', () => {
    assert.equal(latestRun(windowOf({}), at('2026-11-01T01:59Z')), null);
    assert.equal(latestRun(windowOf({}), at('2026-11-01T02:00Z'))?.start, at('2026-11-01T02:00Z'));
  });

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

describe('a maintenance window', () => {
  const UNREADABLE: readonly (readonly [keyof WrittenWindow, string | null])[] = [
    ['startDateTime', null],
    ['startDateTime', '2026-02-30 02:00'],
    ['startDateTime', 'tomorrow'],
    ['expirationDateTime', '31.12.2027'],
    ['duration', '3 hours'],
    ['timeZone', 'Asia/Tokyo'],
    ['timeZone', null],
    ['recurEvery', 'Year'],
    ['recurEvery', null],
  ];
  for (const [field, value] of UNREADABLE)
    it(`is not understood with ${field} ${JSON.stringify(value)}`, () => {
      assert.deepEqual(maintenanceWindow({ ...WRITTEN, [field]: value }), { unreadable: field });
    });

  it('is understood with a zone in another case, seconds, and an empty expiration', () => {
    const window = windowOf({
      timeZone: 'tokyo standard time',
      startDateTime: '2026-11-01 02:00:00',
      expirationDateTime: '',
    });
    assert.equal(window.timeZone, 'Asia/Tokyo');
    assert.equal(window.expiration, null);
  });
});
