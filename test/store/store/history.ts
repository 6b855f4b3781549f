import assert from 'node:assert/strict';
import type { History } from '../../../src/model/history.ts';
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../../../src/model/instant.ts';
import type { Text } from '../../../src/model/locale.ts';
import type { SeenMachine } from '../../../src/model/machine-state.ts';
import { forgetOld } from '../../../src/store/forgetting.ts';
import { storedHistory } from '../../../src/store/history.ts';
import { type RememberedFleet, rememberedFleet } from '../../../src/store/remembered-fleet.ts';
import {
  AGENT_BEHIND,
  instantOf,
  machineIdOf,
  NOT_ASSESSED,
  seenMachine,
} from '../../support/seen-machine.ts';
import type { OpenedStore } from './opened-store.ts';

const HIDDEN: Text = { en: 'subscription hidden', ja: 'サブスクリプション hidden' };

export function historyTests(opened: () => OpenedStore): void {
  describe('what is remembered of machines', () => {
    let clock: OpenedStore['clock'];
    let history: History;
    let fleet: RememberedFleet;
    let other: RememberedFleet;
    beforeEach(() => {
      const { database } = opened();
      ({ clock } = opened());
      history = storedHistory(database);
      fleet = rememberedFleet(database, clock, 'this');
      other = rememberedFleet(database, clock, 'other');
    });
    const now = () => instantOf(clock.now());
    const daysOn = (days: number) => instantOf(new Date(clock.now().getTime() + days * DAY_IN_MS));
    const today = () => clock.now().toISOString().slice(0, 10);
    const began = async (from = fleet) =>
      (await from.take(today())) ?? assert.fail('the day is not to be had');
    /** One whole look. */
    const look = async (machines: readonly SeenMachine[], unread: readonly Text[] = []) => {
      const day = await began();
      assert.equal(await day.record(machines), true);
      assert.equal(await day.end(unread), true);
    };
    const rowCount = async () => (await opened().database.query('select from machine_state')).length;
    const pastOf = async (name: string, from = daysOn(-500), to = daysOn(1)) =>
      (await history.over([machineIdOf(name)], { from, to })).values().next().value ??
      assert.fail(`${name} is not known`);
    const lastDay = async () =>
      (await history.days({ from: daysOn(-1), to: daysOn(1) })).at(-1) ?? assert.fail('no day');

    it('is nothing before the first look', async () => {
      assert.equal(await history.begins(), null);
      assert.deepEqual(await history.days({ from: daysOn(-9), to: daysOn(9) }), []);
      assert.equal((await history.at([machineIdOf('vm-01')], now())).size, 0);
    });

    it('is a row where something changed, and none where nothing did', async () => {
      const first = now();
      await look([seenMachine('vm-01', { assessedAt: first }), seenMachine('vm-02')]);
      clock.advance(DAY_IN_MS);
      await look([
        seenMachine('vm-01', { assessedAt: now() }),
        seenMachine('vm-02', { troubles: [NOT_ASSESSED] }),
      ]);
      assert.equal(await rowCount(), 3);
      const [unchanged, changed] = [await pastOf('vm-01'), await pastOf('vm-02')];
      assert.deepEqual(
        [unchanged.spans.length, unchanged.assessedAt, unchanged.spans[0]?.readAt],
        [1, now(), now()],
      );
      assert.deepEqual(
        changed.spans.map(({ from, to, readAt, state }) => [from, to, readAt, state.failingSince]),
        [
          [first, now(), first, null],
          [now(), null, now(), now()],
        ],
      );
      assert.equal(await history.begins(), first);
    });

    it('says since when each cause has held, and what ended when', async () => {
      const first = now();
      await look([seenMachine('vm-01', { troubles: [NOT_ASSESSED] })]);
      clock.advance(DAY_IN_MS);
      const second = now();
      await look([seenMachine('vm-01', { troubles: [NOT_ASSESSED, AGENT_BEHIND] })]);
      clock.advance(DAY_IN_MS);
      await look([seenMachine('vm-01', { troubles: [AGENT_BEHIND] })]);
      const last = (await pastOf('vm-01')).spans.at(-1)?.state;
      assert.deepEqual(last?.troubles, [{ ...AGENT_BEHIND, since: second }]);
      assert.deepEqual(last?.ended, [{ ...NOT_ASSESSED, since: first }]);
      assert.equal(last?.failingSince, first);
    });

    it('takes what could not be told for neither mended nor new', async () => {
      await look([seenMachine('vm-01', { troubles: [NOT_ASSESSED], compliance: 'critical-missing' })]);
      const first = now();
      clock.advance(DAY_IN_MS);
      const { scenario, system } = NOT_ASSESSED;
      await look([
        seenMachine('vm-01', {
          untold: [{ scenario, system }],
          compliance: 'unread',
          pending: null,
          agentVersion: null,
        }),
      ]);
      const { spans } = await pastOf('vm-01');
      assert.deepEqual(
        spans.map(({ state, untold }) => [state.failingSince, state.compliance, untold]),
        [[first, 'critical-missing', [{ scenario, system }]]],
      );
      assert.equal((await lastDay()).untoldCount, 1);
    });

    it('shows each machine as it stood at a moment', async () => {
      const first = now();
      await look([seenMachine('vm-01')]);
      clock.advance(DAY_IN_MS);
      await look([seenMachine('vm-01', { troubles: [NOT_ASSESSED] }), seenMachine('vm-02')]);
      const ids = [machineIdOf('VM-01'), machineIdOf('vm-02')];
      const [then, since] = [await history.at(ids, first), await history.at(ids, now())];
      assert.deepEqual(
        [...then.values()].map(({ name, spans }) => [name, spans[0]?.state.troubles.length]),
        [['vm-01', 0]],
      );
      assert.deepEqual(
        [...since.values()].map(({ name, spans }) => [name, spans[0]?.state.troubles.length]).toSorted(),
        [
          ['vm-01', 1],
          ['vm-02', 0],
        ],
      );
    });

    it('adds up each day', async () => {
      await look([
        seenMachine('vm-01', { troubles: [NOT_ASSESSED, AGENT_BEHIND], compliance: 'not-assessed' }),
        seenMachine('vm-02', { troubles: [NOT_ASSESSED] }),
        seenMachine('vm-03'),
      ]);
      assert.deepEqual(await lastDay(), {
        day: today(),
        at: now(),
        machineCount: 3,
        compliance: { compliant: 2, 'not-assessed': 1 },
        failingCount: 2,
        causes: [
          { scenario: 'not-assessed', cause: 'periodic-assessment-off', machineCount: 2 },
          { scenario: 'agent-not-upgraded', cause: 'auto-upgrade-off', machineCount: 1 },
        ],
        unseenCount: 0,
        untoldCount: 0,
        unread: [],
      });
    });

    it('leaves what was not seen as it was while a place could not be searched', async () => {
      await look([seenMachine('vm-01'), seenMachine('vm-02', { troubles: [NOT_ASSESSED] })]);
      const first = now();
      clock.advance(DAY_IN_MS);
      await look([seenMachine('vm-01')], [HIDDEN]);
      const past = await pastOf('vm-02');
      assert.deepEqual([past.goneAt, past.spans.length, past.spans[0]?.readAt], [null, 1, first]);
      const { machineCount, failingCount, unseenCount, unread } = await lastDay();
      assert.deepEqual([machineCount, failingCount, unseenCount, unread], [2, 1, 1, [HIDDEN]]);
    });

    it('misses a machine among all that are listed, and takes it back', async () => {
      const both = [seenMachine('vm-01'), seenMachine('vm-02', { troubles: [NOT_ASSESSED] })];
      const first = now();
      await look(both);
      clock.advance(DAY_IN_MS);
      await look(both.slice(0, 1));
      const span = { from: daysOn(-9), to: daysOn(9) };
      assert.deepEqual(
        (await history.gone(span, null, 9)).map(({ name, goneAt }) => [name, goneAt]),
        [['vm-02', now()]],
      );
      assert.equal((await lastDay()).machineCount, 1);
      clock.advance(DAY_IN_MS);
      await look(both);
      assert.deepEqual(await history.gone(span, null, 9), []);
      assert.equal((await pastOf('vm-02')).spans[0]?.state.failingSince, first);
    });

    it('takes a subscription of which nothing is seen for hidden, for a month', async () => {
      const [one, two] = [seenMachine('vm-01'), seenMachine('vm-02', {}, 'sub-b')];
      await look([one, two]);
      clock.advance(DAY_IN_MS);
      await look([one]);
      assert.equal((await lastDay()).unseenCount, 1);
      clock.advance(30 * DAY_IN_MS);
      await look([one]);
      assert.deepEqual([(await lastDay()).unseenCount, (await lastDay()).machineCount], [0, 1]);
    });

    it('is taken once a day, by whoever comes first', async () => {
      const day = await began();
      assert.equal(await other.take(today()), null);
      await day.record([seenMachine('vm-01')]);
      await day.end([]);
      clock.advance(HOUR_IN_MS);
      assert.equal(await other.take(today()), null);
      clock.advance(DAY_IN_MS);
      assert.notEqual(await other.take(today()), null);
    });

    it('is gone on with where a process ended in the middle, and counts nothing twice', async () => {
      const dead = await began();
      const first = now();
      await dead.record([seenMachine('vm-01', { troubles: [NOT_ASSESSED] })]);
      clock.advance(10 * MINUTE_IN_MS - 1);
      assert.equal(await other.take(today()), null);
      clock.advance(1);
      const alive = await began(other);
      // What the first has seen stays as it was seen, also where it looks otherwise by now.
      await alive.record([seenMachine('vm-01'), seenMachine('vm-02')]);
      assert.equal(await dead.record([seenMachine('vm-03')]), false);
      assert.equal(await dead.end([]), false);
      assert.equal(await alive.end([]), true);
      assert.equal(await rowCount(), 2);
      const [one, two] = [await pastOf('vm-01'), await pastOf('vm-02')];
      assert.deepEqual([one.spans[0]?.from, two.spans[0]?.from, one.goneAt], [first, now(), null]);
      assert.deepEqual([(await lastDay()).machineCount, (await lastDay()).unseenCount], [2, 0]);
    });

    it('has the days that no look is of apart, with what was filled in of them, once the next look ends', async () => {
      await look([seenMachine('vm-01')]);
      const last = today();
      clock.advance(2 * DAY_IN_MS);
      await (await began()).leave(0);
      clock.advance(2 * DAY_IN_MS);
      const day = await began();
      assert.equal(await day.before(), last);
      const [lost, left, known] = [-3, -2, -1].map((days) => daysOn(days).slice(0, 10));
      assert.ok(lost && left && known);
      const installations = { succeeded: 4, failed: 1, other: 0 };
      await day.record([seenMachine('vm-01')]);
      const filled = [
        { day: lost, installations: null },
        { day: left, installations: null },
        { day: known, installations },
      ];
      assert.equal(await day.end([], filled), true);
      const all = { from: daysOn(-9), to: daysOn(9) };
      assert.deepEqual(
        await history.missed(all),
        filled.map((each) => ({ ...each, filledAt: now() })),
      );
      assert.equal((await history.days(all)).length, 2, 'they are no looks');
      assert.equal(await history.begins(), instantOf(new Date(clock.now().getTime() - 4 * DAY_IN_MS)));
      assert.equal((await pastOf('vm-01')).spans.length, 1, 'no state is made up');
      for (const each of filled) assert.equal(await other.take(each.day), null);
    });

    it('is left for a while where a look failed', async () => {
      const day = await began();
      await day.leave(15 * MINUTE_IN_MS);
      clock.advance(15 * MINUTE_IN_MS - 1);
      assert.equal(await fleet.take(today()), null);
      clock.advance(1);
      assert.notEqual(await fleet.take(today()), null);
    });

    it('goes back to no day before one that is over', async () => {
      await look([seenMachine('vm-01')]);
      assert.equal(await fleet.take(daysOn(-1).slice(0, 10)), null);
    });

    it('is forgotten after 400 days; how a machine stands now never is', async () => {
      await look([seenMachine('vm-01', { troubles: [NOT_ASSESSED] }), seenMachine('vm-02')]);
      const first = now();
      clock.advance(DAY_IN_MS);
      await look([seenMachine('vm-01')]);
      clock.advance(400 * DAY_IN_MS);
      await forgetOld(opened().database, clock.now());
      assert.equal(await rowCount(), 3);
      assert.equal(await history.begins(), daysOn(-400));
      clock.advance(1);
      await forgetOld(opened().database, clock.now());
      assert.equal(await rowCount(), 1);
      assert.equal(await history.begins(), null);
      const past = await pastOf('vm-01');
      assert.deepEqual([past.firstSeenAt, past.spans.length], [first, 1]);
      assert.equal((await history.over([machineIdOf('vm-02')], { from: first, to: now() })).size, 0);
    });

    it('keeps names that the database takes in no text', async () => {
      await look([seenMachine('vm-\0\ud83d')]);
      assert.equal(await rowCount(), 1);
    });
  });
}
