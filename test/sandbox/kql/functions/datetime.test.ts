import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KqlNotModelled, KqlSemanticError } from '../../../../src/sandbox/kql/failure.ts';
import { KustoDateTime } from '../../../../src/sandbox/kql/value.ts';
import { call, checkCalls, datetime, testNow, timespan } from './check-calls.ts';

const moment = datetime('2017-10-30 01:02:03.7654321');
const newYear = datetime('2017-01-01 10:10:17');

describe('around', () => {
  checkCalls([
    ['around', [datetime('2021-01-01 01:29'), datetime('2021-01-01 01:30'), timespan('1m')], true],
    ['around', [datetime('2021-01-01 01:31'), datetime('2021-01-01 01:30'), timespan('1m')], true],
    ['around', [datetime('2021-01-01 01:32'), datetime('2021-01-01 01:30'), timespan('1m')], false],
    ['around', [timespan('1h'), timespan('2h'), timespan('30m')], false],
    ['around', [5n, 3n, 2n], true],
    ['around', [0n, 3n, 2n], false],
    ['around', [0.5, 3n, 2.5], true],
    ['around', [5n, 3n, -1n], false],
    ['around', [null, 3n, 2n], null],
    ['around', [3n, null, 2n], null],
    ['around', [3n, 3n, null], null],
    ['around', [datetime('2021-01-01'), 3n, 2n], null],
  ]);
});

describe('datetime functions', () => {
  checkCalls([
    ['now', [], testNow],
    ['now', [timespan('-2d')], datetime('2026-11-18T09:00:00Z')],
    ['ago', [timespan('1h')], datetime('2026-11-20T08:00:00Z')],
    ['ago', [null], null],
    ['bin', [datetime('1970-05-11 13:45:07'), timespan('1d')], datetime('1970-05-11')],
    ['bin', [timespan('16d'), timespan('7d')], timespan('14d')],
    ['bin', [4.5, 1n], 4],
    ['bin', [-7n, 2n], -8n],
    ['floor', [7n, 2n], 6n],
    ['bin', [7n, 0n], null],
    ['bin', [7n, -1n], null],
    ['bin', [null, 1n], null],
    ['bin', [timespan('-1h'), timespan('1d')], timespan('-1d')],
    ['bin_at', [6.5, 2.5, 7n], 4.5],
    ['bin_at', [timespan('1h'), timespan('1d'), timespan('12h')], timespan('-12h')],
    [
      'bin_at',
      [datetime('2017-05-15 10:20'), timespan('1d'), datetime('1970-01-01 12:00')],
      datetime('2017-05-14 12:00'),
    ],
    [
      'bin_at',
      [datetime('2017-05-17 10:20'), timespan('7d'), datetime('2017-06-04')],
      datetime('2017-05-14'),
    ],
    ['startofday', [newYear, -1n], datetime('2016-12-31')],
    ['startofweek', [newYear, -1n], datetime('2016-12-25')],
    ['startofweek', [newYear], datetime('2017-01-01')],
    ['startofweek', [datetime('2025-06-14')], datetime('2025-06-08')],
    ['startofmonth', [newYear, -1n], datetime('2016-12-01')],
    ['startofmonth', [newYear, 1n], datetime('2017-02-01')],
    ['startofyear', [newYear, -1n], datetime('2016-01-01')],
    ['endofday', [newYear, 1n], datetime('2017-01-02 23:59:59.9999999')],
    ['endofweek', [newYear], datetime('2017-01-07 23:59:59.9999999')],
    ['endofmonth', [newYear, 1n], datetime('2017-02-28 23:59:59.9999999')],
    ['endofyear', [newYear], datetime('2017-12-31 23:59:59.9999999')],
    ['startofday', [null], null],
    ['dayofweek', [datetime('1947-11-30 10:00:05')], timespan('0s')],
    ['dayofweek', [datetime('1970-05-11')], timespan('1d')],
    ['dayofmonth', [datetime('2015-12-14')], 14n],
    ['dayofyear', [datetime('2015-12-14')], 348n],
    ['monthofyear', [datetime('2015-12-14')], 12n],
    ['getmonth', [datetime('2015-12-14')], 12n],
    ['getyear', [datetime('2015-12-14')], 2015n],
    ['hourofday', [datetime('2015-12-14 18:54')], 18n],
    ['week_of_year', [datetime('2020-12-31')], 53n],
    ['week_of_year', [datetime('2020-06-15')], 25n],
    ['week_of_year', [datetime('1970-01-01')], 1n],
    ['week_of_year', [datetime('2000-01-01')], 52n],
    ['datetime_part', ['year', moment], 2017n],
    ['datetime_part', ['quarter', moment], 4n],
    ['datetime_part', ['month', moment], 10n],
    ['datetime_part', ['week_of_year', moment], 44n],
    ['datetime_part', ['Day', moment], 30n],
    ['datetime_part', ['dayOfYear', moment], 303n],
    ['datetime_part', ['hour', moment], 1n],
    ['datetime_part', ['minute', moment], 2n],
    ['datetime_part', ['second', moment], 3n],
    ['datetime_part', ['millisecond', moment], 765n],
    ['datetime_part', ['microsecond', moment], 765_432n],
    ['datetime_part', ['nanosecond', moment], 765_432_100n],
    ['datetime_part', ['year', null], null],
  ]);
});

describe('datetime arithmetic', () => {
  checkCalls([
    ['datetime_add', ['year', 1n, datetime('2017-01-01')], datetime('2018-01-01')],
    ['datetime_add', ['quarter', 12n, datetime('2017-01-01')], datetime('2020-01-01')],
    ['datetime_add', ['month', -15n, datetime('2017-01-01')], datetime('2015-10-01')],
    ['datetime_add', ['month', 1n, datetime('2020-01-31 05:00')], datetime('2020-02-29 05:00')],
    ['datetime_add', ['week', 100n, datetime('2017-01-01')], datetime('2018-12-02')],
    ['datetime_add', ['Day', 1n, datetime('2017-01-01')], datetime('2017-01-02')],
    ['datetime_add', ['hour', 1n, datetime('2017-01-01')], datetime('2017-01-01 01:00')],
    ['datetime_add', ['minute', 1n, datetime('2017-01-01')], datetime('2017-01-01 00:01')],
    ['datetime_add', ['second', 1n, datetime('2017-01-01')], datetime('2017-01-01 00:00:01')],
    ['datetime_add', ['nanosecond', 250n, datetime('2017-01-01')], datetime('2017-01-01 00:00:00.0000002')],
    ['datetime_add', ['year', 9000n, datetime('2017-01-01')], null],
    ['datetime_diff', ['year', datetime('2017-01-01'), datetime('2000-12-31')], 17n],
    ['datetime_diff', ['quarter', datetime('2017-07-01'), datetime('2017-03-30')], 2n],
    ['datetime_diff', ['month', datetime('2017-01-01'), datetime('2015-12-30')], 13n],
    ['datetime_diff', ['week', datetime('2017-10-29'), datetime('2017-09-30 23:59')], 5n],
    ['datetime_diff', ['day', datetime('2017-10-29'), datetime('2017-09-30 23:59')], 29n],
    ['datetime_diff', ['hour', datetime('2017-10-31 01:00'), datetime('2017-10-30 23:59')], 2n],
    ['datetime_diff', ['minute', datetime('2017-10-30 23:05:01'), datetime('2017-10-30 23:00:59')], 5n],
    ['datetime_diff', ['second', datetime('2017-10-30 23:00:10.1'), datetime('2017-10-30 23:00:00.9')], 10n],
    [
      'datetime_diff',
      ['millisecond', datetime('2017-10-30 23:00:00.2001'), datetime('2017-10-30 23:00:00.1009')],
      100n,
    ],
    [
      'datetime_diff',
      ['microsecond', datetime('2017-10-30 23:00:00.1009001'), datetime('2017-10-30 23:00:00.1008009')],
      100n,
    ],
    [
      'datetime_diff',
      ['nanosecond', datetime('2017-10-30 23:00'), datetime('2017-10-30 23:00:00.0000007')],
      -700n,
    ],
    ['datetime_diff', ['day', datetime('2017-10-30'), null], null],
    ['make_datetime', [2017n, 10n, 1n], datetime('2017-10-01')],
    ['make_datetime', [2017n, 10n, 1n, 12n, 10n], datetime('2017-10-01 12:10')],
    ['make_datetime', [2017n, 10n, 1n, 12n, 11n, 0.1234567], datetime('2017-10-01 12:11:00.1234567')],
    ['make_datetime', [2017n, 2n, 29n], null],
    ['make_datetime', [2017n, 2n, 1n, 24n, 0n], null],
    ['make_timespan', [1n, 12n, 30n, 55.123], timespan('1.12:30:55.123')],
    ['make_timespan', [1n, 12n], timespan('01:12:00')],
    ['make_timespan', [24n, 0n], null],
    ['unixtime_seconds_todatetime', [1_546_300_800n], datetime('2019-01-01')],
    ['unixtime_seconds_todatetime', [0.5], datetime('1970-01-01 00:00:00.5')],
    ['unixtime_milliseconds_todatetime', [1_546_300_800_000n], datetime('2019-01-01')],
    ['unixtime_microseconds_todatetime', [1_546_300_800_000_000n], datetime('2019-01-01')],
    ['unixtime_nanoseconds_todatetime', [1_546_300_800_000_000_000n], datetime('2019-01-01')],
    ['unixtime_seconds_todatetime', [null], null],
    [
      'datetime_local_to_utc',
      [datetime('2020-02-02 20:02:20'), 'Europe/Paris'],
      datetime('2020-02-02 19:02:20'),
    ],
    [
      'datetime_local_to_utc',
      [datetime('2020-02-02 20:02:20'), 'US/Pacific'],
      datetime('2020-02-03 04:02:20'),
    ],
    [
      'datetime_local_to_utc',
      [datetime('2022-03-27 01:00'), 'Europe/Brussels'],
      datetime('2022-03-27 00:00'),
    ],
    [
      'datetime_local_to_utc',
      [datetime('2022-03-27 02:00'), 'Europe/Brussels'],
      datetime('2022-03-27 00:00'),
    ],
    [
      'datetime_local_to_utc',
      [datetime('2022-03-27 03:00'), 'Europe/Brussels'],
      datetime('2022-03-27 01:00'),
    ],
    [
      'datetime_utc_to_local',
      [datetime('2022-07-11 22:18:48.467862'), 'US/Pacific'],
      datetime('2022-07-11 15:18:48.467862'),
    ],
    ['datetime_utc_to_local', [null, 'US/Pacific'], null],
  ]);

  for (const [name, args] of [
    ['datetime_part', ['week', moment]],
    ['datetime_add', ['fortnight', 1n, moment]],
    ['datetime_diff', ['fortnight', moment, moment]],
    ['datetime_utc_to_local', [moment, 'Mars/Olympus']],
  ] as const) {
    it(`${name}() refuses '${args.find((argument) => typeof argument === 'string')}'`, () => {
      assert.throws(() => call(name, args), KqlSemanticError);
    });
  }

  it('the start of a period is not after the instant, and its end not before', () => {
    const instants = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom('day', 'week', 'month', 'year'), (date, period) => {
        const instant = datetime(date.toISOString());
        const start = call(`startof${period}`, [instant]);
        const end = call(`endof${period}`, [instant]);
        assert.ok(start instanceof KustoDateTime && end instanceof KustoDateTime);
        assert.ok(start.ticks <= instant.ticks && instant.ticks <= end.ticks);
        assert.deepEqual(call(`startof${period}`, [instant, 1n]), new KustoDateTime(end.ticks + 1n));
      }),
    );
  });
});

describe('time formats', () => {
  const noon = datetime('2009-06-15 13:45:30.617');
  const span = timespan('29.09:00:05.12345');
  checkCalls([
    ['format_datetime', [datetime('2017-01-29 09:00:05'), 'yy-MM-dd [HH:mm:ss]'], '17-01-29 [09:00:05]'],
    ['format_datetime', [datetime('2017-01-29 09:00:05'), 'yyyy-M-dd [H:mm:ss]'], '2017-1-29 [9:00:05]'],
    [
      'format_datetime',
      [datetime('2017-01-29 09:00:05'), 'yy-MM-dd [hh:mm:ss tt]'],
      '17-01-29 [09:00:05 AM]',
    ],
    ['format_datetime', [noon, 'h:m:s.f FFFFFFF tt'], '1:45:30.6 617 PM'],
    ['format_datetime', [datetime('2009-06-15 00:00:00.000115'), 'h FFF FFFFFFF fff'], '12  000115 000'],
    ['format_datetime', [datetime('0900-01-01'), 'y yy yyyy'], '0 00 0900'],
    ['format_datetime', [null, 'yyyy'], ''],
    ['format_timespan', [span, 'dd.hh:mm:ss:FF'], '29.09:00:05:12'],
    ['format_timespan', [span, 'ddd.h:mm:ss [fffffff]'], '029.9:00:05 [1234500]'],
    ['format_timespan', [timespan('15.13:45:30'), 'd H m s'], '15 13 45 30'],
  ]);

  for (const format of ['MMM', 'ddd', 'yyyy-MM-ddTHH:mm', 'yyyyy']) {
    it(`the format ${format} is not modelled`, () => {
      assert.throws(() => call('format_datetime', [noon, format]), KqlNotModelled);
    });
  }
});
