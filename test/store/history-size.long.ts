import assert from 'node:assert/strict';
import { z } from 'zod';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import { rememberDue } from '../../src/remembering/remember-due.ts';
import { openDatabase } from '../../src/store/database.ts';
import { rememberedFleet } from '../../src/store/remembered-fleet.ts';
import { fleetOf } from '../support/fleet-of.ts';
import { handClock } from '../support/hand-clock.ts';

const MACHINES = 500;
const DAYS = 40;
/** The first days lay the tables out; growth is counted from here on. */
const SETTLED_AFTER_DAYS = 10;
const KEPT_DAYS = 400;

const sizes = z.tuple([z.object({ bytes: z.coerce.number() })]);

describe('the size of what is remembered', () => {
  it('is at most 20 KB a machine for as long as it is kept, where one machine in twenty changes a day', async function () {
    this.timeout(180_000);
    const database = await openDatabase({ dataDir: null });
    try {
      const clock = handClock();
      const { surveyor, nextDay } = fleetOf(MACHINES, 250);
      const parts = {
        surveyor,
        fleet: rememberedFleet(database, clock, 'this'),
        clock,
        at: { time: '03:00', timeZone: 'UTC' },
      };
      const bytes = async () =>
        sizes.parse(
          await database.query(
            `select sum(pg_total_relation_size(table_name)) as bytes
             from unnest(array['machine_known', 'machine_state', 'history_day']::regclass[]) as table_name`,
          ),
        )[0].bytes;
      let settled = 0;
      for (let day = 1; day <= DAYS; day += 1) {
        assert.equal(await rememberDue(parts, new AbortController().signal), 'remembered');
        if (day === SETTLED_AFTER_DAYS) settled = await bytes();
        clock.advance(DAY_IN_MS);
        nextDay();
      }
      const growthADay = ((await bytes()) - settled) / (DAYS - SETTLED_AFTER_DAYS);
      const whole = settled + growthADay * (KEPT_DAYS - SETTLED_AFTER_DAYS);
      const inKb = whole / MACHINES / 1_024;
      process.stdout.write(`      ${inKb.toFixed(1)} KB a machine in ${KEPT_DAYS} days\n`);
      assert.ok(inKb > 1 && inKb <= 20, `${inKb.toFixed(1)} KB a machine`);
    } finally {
      await database.close();
    }
  });
});
