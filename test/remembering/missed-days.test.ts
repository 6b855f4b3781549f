import assert from 'node:assert/strict';
import type { Surveyor } from '../../src/model/survey.ts';
import type { TimeSpan } from '../../src/model/time-range.ts';
import { missedDays } from '../../src/remembering/missed-days.ts';
import { rememberDue } from '../../src/remembering/remember-due.ts';
import { storedHistory } from '../../src/store/history.ts';
import { rememberedFleet } from '../../src/store/remembered-fleet.ts';
import { fleetOf } from '../support/fleet-of.ts';
import { handClock } from '../support/hand-clock.ts';
import { instantOf } from '../support/seen-machine.ts';
import { freshDatabase } from '../support/test-database.ts';

const COUNTS = { succeeded: 2, failed: 1, other: 0 };

/** Of which days is asked, and what comes of it. */
async function asked(last: string | null, today: string, timeZone = 'UTC') {
  const spans: TimeSpan[] = [];
  const surveyor: Pick<Surveyor, 'installations'> = {
    installations: (span) => {
      spans.push(span);
      return Promise.resolve(COUNTS);
    },
  };
  const days = await missedDays(last, today, timeZone, surveyor, new Date(`${today}T09:00:00Z`));
  return { days, spans };
}

describe('the days that no look is of', () => {
  for (const [what, last, today] of [
    ['where there was no look yet', null, '2026-11-20'],
    ['from one day to the next', '2026-11-19', '2026-11-20'],
    ['over the end of a year', '2026-12-31', '2027-01-01'],
  ] as const)
    it(`are none ${what}`, async () => {
      assert.deepEqual(await asked(last, today), { days: [], spans: [] });
    });

  it('are those between two looks, and each is asked about', async () => {
    const { days, spans } = await asked('2026-11-17', '2026-11-20');
    assert.deepEqual(days, [
      { day: '2026-11-18', installations: COUNTS },
      { day: '2026-11-19', installations: COUNTS },
    ]);
    assert.deepEqual(spans, [
      { from: '2026-11-18T00:00:00Z', to: '2026-11-19T00:00:00Z' },
      { from: '2026-11-19T00:00:00Z', to: '2026-11-20T00:00:00Z' },
    ]);
  });

  it('last from midnight to midnight of their zone, when its clocks change too', async () => {
    const { spans } = await asked('2026-10-24', '2026-10-26', 'Europe/Berlin');
    assert.deepEqual(spans, [{ from: '2026-10-24T22:00:00Z', to: '2026-10-25T23:00:00Z' }]);
  });

  it('are unknown, and not asked about, where Azure keeps nothing of them any more', async () => {
    const { days, spans } = await asked('2026-10-01', '2026-11-20');
    assert.equal(days.length, 49);
    assert.equal(spans.length, 29);
    assert.deepEqual(days[19], { day: '2026-10-21', installations: null });
    assert.deepEqual(days[20], { day: '2026-10-22', installations: COUNTS });
  });

  it('are bounded by what is remembered', async () => {
    assert.equal((await asked('2020-01-01', '2026-11-20')).days.length, 400);
  });

  it('are filled in by the look that ends them', async () => {
    const database = await freshDatabase();
    try {
      const clock = handClock('2026-11-16T09:00:00Z');
      const { surveyor } = fleetOf(2, 2);
      const answers = [null, COUNTS];
      const parts = {
        surveyor: { ...surveyor, installations: () => Promise.resolve(answers.shift() ?? null) },
        fleet: rememberedFleet(database, clock, 'this'),
        clock,
        at: { time: '02:30', timeZone: 'UTC' },
      };
      const never = new AbortController().signal;
      assert.equal(await rememberDue(parts, never), 'remembered');
      clock.advance(3 * 24 * 3_600_000);
      assert.equal(await rememberDue(parts, never), 'remembered');
      const filledAt = instantOf('2026-11-19T09:00:00Z');
      const all = { from: instantOf('2026-11-01T00:00:00Z'), to: filledAt };
      assert.deepEqual(await storedHistory(database).missed(all), [
        { day: '2026-11-17', filledAt, installations: null },
        { day: '2026-11-18', filledAt, installations: COUNTS },
      ]);
    } finally {
      await database.close();
    }
  });
});
