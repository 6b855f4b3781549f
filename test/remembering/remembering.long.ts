import assert from 'node:assert/strict';
import type { History } from '../../src/model/history.ts';
import { DAY_IN_MS, MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { Surveyor, SurveyPage } from '../../src/model/survey.ts';
import { keepRemembering } from '../../src/remembering/keep-remembering.ts';
import { rememberDue } from '../../src/remembering/remember-due.ts';
import { openDatabase } from '../../src/store/database.ts';
import { storedHistory } from '../../src/store/history.ts';
import { rememberedFleet } from '../../src/store/remembered-fleet.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { emptied } from '../support/emptied.ts';
import { eventually } from '../support/eventually.ts';
import { fleetOf } from '../support/fleet-of.ts';
import { type HandClock, handClock } from '../support/hand-clock.ts';
import { instantOf, machineIdOf } from '../support/seen-machine.ts';

const AT = { time: '02:30', timeZone: 'Europe/Berlin' };
const NEVER = new AbortController().signal;

describe('the daily look at the fleet', () => {
  let database: Database;
  let clock: HandClock;
  let history: History;
  before(async () => {
    database = await openDatabase({ dataDir: null });
  });
  beforeEach(async () => {
    await emptied(database);
    clock = handClock('2026-11-20T09:00:00Z');
    history = storedHistory(database);
  });
  after(() => database.close());
  const partsOf = (surveyor: Surveyor, name = 'this') => ({
    surveyor,
    fleet: rememberedFleet(database, clock, name),
    clock,
    at: AT,
  });
  const allDays = () =>
    history.days({ from: instantOf('2026-01-01T00:00:00Z'), to: instantOf('2029-01-01T00:00:00Z') });

  it('is taken once on each day of a year by two processes, both changes of the clock included', async function () {
    this.timeout(120_000);
    const { surveyor, nextDay } = fleetOf(40, 25);
    const [one, two] = [partsOf(surveyor, 'one'), partsOf(surveyor, 'two')];
    const rounds: string[] = [];
    for (let day = 0; day < 365; day += 1) {
      // Before the hour, within the hour that may come twice or not at all, and after it.
      for (const hours of [0, 16.25, 0.5, 0.5, 0.75]) {
        clock.advance(hours * 60 * MINUTE_IN_MS);
        rounds.push(...(await Promise.all([rememberDue(one, NEVER), rememberDue(two, NEVER)])));
      }
      clock.advance(6 * 60 * MINUTE_IN_MS);
      nextDay();
    }
    const days = await allDays();
    assert.equal(days.length, 366);
    assert.equal(new Set(days.map(({ day }) => day)).size, 366);
    assert.equal(rounds.filter((round) => round === 'remembered').length, 366);
    assert.ok(days.every(({ machineCount, unseenCount }) => machineCount === 40 && unseenCount === 0));
    const from = instantOf('2026-11-20T00:00:00Z');
    const [past] = (
      await history.over([machineIdOf('contoso-app-server-00007')], { from, to: instantOf(clock.now()) })
    ).values();
    // Every twentieth day it stands otherwise.
    assert.equal(past?.spans.length, 19);
  });

  it('is gone on with by another process where one dies in the middle', async () => {
    const { surveyor } = fleetOf(75, 25);
    const dying: Surveyor = {
      ...surveyor,
      async *survey() {
        let pages = 0;
        for await (const page of surveyor.survey()) {
          if (pages === 2) await new Promise(() => undefined);
          pages += 1;
          yield page;
        }
      },
    };
    void rememberDue(partsOf(dying, 'dying'), NEVER);
    await eventually(async () => (await database.query('select from machine_known')).length === 50);
    assert.equal(await rememberDue(partsOf(surveyor, 'other'), NEVER), 'elsewhere');
    clock.advance(10 * MINUTE_IN_MS);
    assert.equal(await rememberDue(partsOf(surveyor, 'other'), NEVER), 'remembered');
    assert.equal((await database.query('select from machine_state')).length, 75);
    assert.equal((await allDays())[0]?.machineCount, 75);
  });

  it('is left at once where its process is stopped', async () => {
    const { surveyor } = fleetOf(50, 25);
    const stopping = new AbortController();
    const stopped: Surveyor = {
      ...surveyor,
      async *survey() {
        for await (const page of surveyor.survey()) {
          yield page;
          stopping.abort();
          // What was read before it is told is not kept any more.
          await eventually(
            async () => (await database.query('select from history_day where taker is null')).length === 1,
          );
        }
      },
    };
    assert.equal(await rememberDue(partsOf(stopped), stopping.signal), 'elsewhere');
    assert.equal(await rememberDue(partsOf(surveyor, 'next'), NEVER), 'remembered');
  });

  it('is tried again a quarter of an hour after a failure, and then says nothing of it', async () => {
    const { surveyor } = fleetOf(3, 25);
    const failing: Surveyor = {
      ...surveyor,
      async *survey() {
        yield await Promise.reject<SurveyPage>(new Error('Azure does not answer'));
      },
    };
    await assert.rejects(rememberDue(partsOf(failing), NEVER), /does not answer/);
    assert.equal(await rememberDue(partsOf(surveyor), NEVER), 'elsewhere');
    assert.deepEqual(await allDays(), []);
    clock.advance(15 * MINUTE_IN_MS);
    assert.equal(await rememberDue(partsOf(surveyor), NEVER), 'remembered');
    assert.equal((await allDays()).length, 1);
  });

  it('begins soon after the start, catches up what was missed, and ends when it is to', async () => {
    const { surveyor } = fleetOf(3, 25);
    const stopping = new AbortController();
    const failures: unknown[] = [];
    const kept = keepRemembering(partsOf(surveyor), stopping.signal, (error) => failures.push(error));
    assert.deepEqual(await allDays(), []);
    clock.advance(MINUTE_IN_MS);
    await eventually(async () => (await allDays()).length === 1);
    // Stopped for three days: the last of them is the one that is taken.
    clock.advance(3 * DAY_IN_MS);
    await eventually(async () => {
      clock.advance(MINUTE_IN_MS);
      return (await allDays()).length === 2;
    });
    assert.deepEqual(
      (await allDays()).map(({ day }) => day),
      ['2026-11-20', '2026-11-23'],
    );
    stopping.abort();
    await kept;
    assert.deepEqual(failures, []);
  });
});
