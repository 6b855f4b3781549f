import type { WrittenWindow } from '../../../src/schedules/maintenance-window.ts';

interface Row {
  readonly what: string;
  readonly window: Partial<WrittenWindow>;
  readonly from: string;
  readonly to: string;
  readonly starts: readonly string[];
}

/** What runs when: the starts between two moments, in UTC to the minute. */
export const RUNS_BY_RECURRENCE: readonly Row[] = [
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
