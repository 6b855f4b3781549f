import assert from 'node:assert/strict';
import { firstLookAt, isToBeTold, isToldLate, pauseAt } from '../../src/digests/run-times.ts';
import { runsOfSchedule } from '../../src/facts/schedule-runs.ts';
import { type Instant, later, MINUTE_IN_MS } from '../../src/model/instant.ts';
import { wallTimeOf } from '../../src/schedules/wall-time.ts';

const at = (text: string) => text as Instant;

/** A schedule that opens every night at 02:30 for three hours on the wall of a time zone. */
function nightly(timeZone: string, more: object = {}) {
  const maintenanceWindow = {
    startDateTime: '2026-01-01 02:30',
    expirationDateTime: null,
    duration: '03:00',
    timeZone,
    recurEvery: 'Day',
    ...more,
  };
  const properties = { maintenanceScope: 'InGuestPatch', maintenanceWindow };
  return { id: '/schedules/nightly', name: 'nightly', location: null, properties } as unknown as Parameters<
    typeof runsOfSchedule
  >[0];
}

/** Runs with when each is first looked at, on the wall. */
function told(schedule: ReturnType<typeof nightly>, zone: string, from: string, to: string) {
  return runsOfSchedule(schedule, at(from), at(to)).map((run) => [
    wallTimeOf(firstLookAt(run, false), zone),
    wallTimeOf(run.start, zone),
    wallTimeOf(run.end, zone),
    wallTimeOf(firstLookAt(run, true), zone),
  ]);
}

/** An hour before the window, the window, and ten minutes after it: also where a night is an hour shorter or longer. */
const NIGHTS = [
  [
    'an ordinary night',
    nightly('Tokyo Standard Time'),
    'Asia/Tokyo',
    ['2026-11-20T12:00:00Z', '2026-11-21T12:00:00Z'],
    [
      '2026-11-21 01:30 +09:00',
      '2026-11-21 02:30 +09:00',
      '2026-11-21 05:30 +09:00',
      '2026-11-21 05:40 +09:00',
    ],
  ],
  [
    'the night summer time begins, which has no 02:30',
    nightly('Eastern Standard Time'),
    'America/New_York',
    ['2026-03-08T00:00:00Z', '2026-03-09T00:00:00Z'],
    [
      '2026-03-08 01:30 -05:00',
      '2026-03-08 03:30 -04:00',
      '2026-03-08 06:30 -04:00',
      '2026-03-08 06:40 -04:00',
    ],
  ],
  [
    'the night summer time ends, in the window',
    nightly('Eastern Standard Time', { startDateTime: '2026-01-01 00:30' }),
    'America/New_York',
    ['2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'],
    [
      '2026-10-31 23:30 -04:00',
      '2026-11-01 00:30 -04:00',
      '2026-11-01 02:30 -05:00',
      '2026-11-01 02:40 -05:00',
    ],
  ],
  [
    'a window across midnight',
    nightly('GMT Standard Time', { startDateTime: '2026-01-01 23:00', recurEvery: 'Week Friday' }),
    'Europe/London',
    ['2026-11-20T12:00:00Z', '2026-11-21T12:00:00Z'],
    [
      '2026-11-20 22:00 +00:00',
      '2026-11-20 23:00 +00:00',
      '2026-11-21 02:00 +00:00',
      '2026-11-21 02:10 +00:00',
    ],
  ],
] as const;

describe('the times of run notices', () => {
  for (const [name, schedule, zone, [from, to], expected] of NIGHTS)
    it(`are an hour before the window and ten minutes after it: ${name}`, () =>
      assert.deepEqual(told(schedule, zone, from, to), [expected]));

  it('are none of a schedule that has expired, or whose window cannot be understood', () => {
    const [from, to] = [at('2026-11-20T00:00:00Z'), at('2026-11-22T00:00:00Z')];
    for (const more of [
      { expirationDateTime: '2026-11-19 00:00' },
      { timeZone: 'Mars Standard Time' },
      { recurEvery: 'now and then' },
    ])
      assert.deepEqual(runsOfSchedule(nightly('UTC', more), from, to), []);
  });

  it('have the run that is under way', () => {
    const [run] = runsOfSchedule(nightly('UTC'), at('2026-11-20T05:29:00Z'), at('2026-11-20T06:00:00Z'));
    assert.equal(run?.start, '2026-11-20T02:30:00Z');
    const none = runsOfSchedule(nightly('UTC'), at('2026-11-20T05:30:00Z'), at('2026-11-20T06:00:00Z'));
    assert.deepEqual(none, []);
  });
});

const RUN = { start: at('2026-11-20T17:00:00Z'), end: at('2026-11-20T20:00:00Z') };

describe('the card of a run', () => {
  for (const [now, next] of [
    ['2026-11-20T16:00:00Z', '2026-11-20T16:50:00Z'],
    ['2026-11-20T16:50:00Z', '2026-11-20T17:01:00Z'],
    ['2026-11-20T17:00:00.500Z', '2026-11-20T17:01:00Z'],
    ['2026-11-20T17:01:00Z', '2026-11-20T17:31:00Z'],
    ['2026-11-20T19:59:00Z', '2026-11-20T20:10:00Z'],
    ['2026-11-20T20:10:00Z', '2026-11-20T20:25:00Z'],
    ['2026-11-20T22:50:00Z', '2026-11-20T23:00:00Z'],
  ] as const)
    it(`shown at ${now} is looked at again at ${next}`, () =>
      assert.equal(later(at(now), pauseAt(RUN, at(now))), next));
});

describe('a run', () => {
  for (const [name, from, now, isTold] of [
    ['is told that is to come', '2026-11-19T00:00:00Z', '2026-11-20T16:00:00Z', true],
    ['is told a day after it ended', '2026-11-19T00:00:00Z', '2026-11-21T19:59:00Z', true],
    ['is not told later than that', '2026-11-19T00:00:00Z', '2026-11-21T20:00:00Z', false],
    ['is told that was under way when it was wished', '2026-11-20T19:00:00Z', '2026-11-20T19:00:00Z', true],
    ['is not told that ended before it was wished', '2026-11-20T20:00:00Z', '2026-11-20T20:30:00Z', false],
    [
      'is told where the wish lies ahead on another clock',
      '2026-11-27T00:00:00Z',
      '2026-11-20T16:00:00Z',
      true,
    ],
  ] as const)
    it(name, () => assert.equal(isToBeTold(RUN, { from: at(from) }, at(now)), isTold));

  it('is not told that starts when the last that is told has ended, and is that starts beside it', () => {
    const told = (until: Instant) => isToBeTold(RUN, { from: at('2026-11-19T00:00:00Z'), until }, RUN.start);
    assert.equal(told(RUN.start), false);
    assert.equal(told(later(RUN.start, MINUTE_IN_MS)), true);
  });

  it('is told late where nobody looked until half an hour after it', () => {
    assert.equal(isToldLate(RUN, later(RUN.end, 30 * MINUTE_IN_MS)), false);
    assert.equal(isToldLate(RUN, later(RUN.end, 31 * MINUTE_IN_MS)), true);
  });
});
