import assert from 'node:assert/strict';
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../../src/model/instant.ts';
import { forgetOld } from '../../src/store/forgetting.ts';
import { eventually } from '../support/eventually.ts';
import { saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';
import { CHANNEL } from './support/digest-talk.ts';
import { FIRST, runNoticeTalk } from './support/run-notice-talk.ts';

describe('run notices', () => {
  const database = testDatabase();
  const { talk, tenant, asked, open, told, posts, phases, passing } = runNoticeTalk(database);

  it('post one card for each run an hour before it, which goes on until it has ended', async () => {
    const bench = await open();
    assert.equal(await asked(bench, 'subscribe'), 'digest kept digest-subscribe');
    await passing(bench, 20 * MINUTE_IN_MS, 10 * MINUTE_IN_MS);
    assert.equal(told().length, 0, 'it starts in more than an hour');
    await passing(bench, 10 * MINUTE_IN_MS, 10 * MINUTE_IN_MS);
    await eventually(async () => posts().length === 1);
    await passing(bench, 4 * HOUR_IN_MS);
    assert.deepEqual(phases(), ['before', 'running', 'after']);
    assert.equal(posts().length, 1);
    assert.deepEqual(new Set(told().map(({ target }) => target)), new Set([null, posts()[0]?.id]));
    assert.equal(posts()[0]?.conversation, CHANNEL);
    assert.equal(bench.askers.at(-1)?.through, 'schedule');
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    await eventually(async () => posts().length === 2);
  });

  it('post one card though two processes are at it', async () => {
    const one = await open();
    const other = await open({ clock: one.clock });
    await asked(one, 'subscribe');
    await passing(one, 4 * HOUR_IN_MS);
    assert.equal(posts().length, 1);
    assert.equal(saysOf(told()).at(-1), `${FIRST} after digest-now`);
    assert.ok(one.read.length + other.read.length > 3);
  });

  it('post one card though the process is gone in the middle of the run', async () => {
    const one = await open();
    await asked(one, 'subscribe');
    await passing(one, 2 * HOUR_IN_MS);
    assert.deepEqual(phases(), ['before', 'running']);
    await one.close();
    const other = await open({ clock: one.clock });
    await passing(one, 2 * HOUR_IN_MS);
    await eventually(async () => phases().includes('after'));
    assert.equal(posts().length, 1);
    assert.ok(other.read.length > 0);
  });

  it('say nothing of a run that went well where only failures are wished, and of one that did not once it has ended', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {"errorsOnly":true}');
    await passing(bench, 5 * HOUR_IN_MS);
    assert.equal(told().length, 0);
    tenant.standing = (phase) => ({ isTroubled: phase !== 'before' });
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    assert.deepEqual(phases(), ['after']);
    assert.equal(posts().length, 1);
  });

  it('say nothing before a run where only what comes after is wished, and tell each that went well', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {"afterOnly":true}');
    await passing(bench, 3 * HOUR_IN_MS);
    assert.equal(told().length, 0);
    await passing(bench, DAY_IN_MS + 2 * HOUR_IN_MS, HOUR_IN_MS);
    assert.deepEqual(phases(), ['after']);
    assert.equal(posts().length, 2);
  });

  it('of one run alone tell the next, once, and then are gone', async () => {
    const bench = await open();
    await open({ clock: bench.clock });
    await asked(bench, 'subscribe {"afterOnly":true,"once":true}');
    await passing(bench, 2 * DAY_IN_MS, HOUR_IN_MS);
    assert.deepEqual(phases(), ['after']);
    assert.equal(posts().length, 1);
    assert.equal(await asked(bench, 'list'), 'digest listed 0 digest-list');
  });

  it('of one run alone wait for one that takes the machines', async () => {
    tenant.standing = () => ({ machineCount: 0 });
    const bench = await open();
    await asked(bench, 'subscribe {"once":true}');
    await passing(bench, 5 * HOUR_IN_MS, HOUR_IN_MS);
    assert.equal(told().length, 0);
    tenant.standing = () => ({});
    await passing(bench, 3 * DAY_IN_MS, HOUR_IN_MS);
    assert.equal(posts().length, 1);
  });

  it('wait for results, and show them in the same card', async () => {
    tenant.standing = (phase) => ({ isSettled: false, isTroubled: phase === 'after' });
    const bench = await open();
    await asked(bench, 'subscribe {"errorsOnly":true}');
    await passing(bench, 5 * HOUR_IN_MS);
    assert.equal(told().length, 0, 'some results are not there yet');
    tenant.standing = (phase) => ({ isSettled: true, isTroubled: phase === 'after' });
    await passing(bench, HOUR_IN_MS);
    assert.equal(posts().length, 1);
    const before = bench.read.length;
    await passing(bench, 3 * HOUR_IN_MS);
    assert.equal(bench.read.length, before, 'it is looked at no more');
  });

  for (const errorsOnly of [false, true])
    it(`say in the end what could not be read, and do not call it well (${errorsOnly ? 'failures only' : 'all'})`, async () => {
      tenant.isUnreadable = true;
      const bench = await open();
      await asked(bench, `subscribe {"errorsOnly":${errorsOnly}}`);
      await passing(bench, 6 * HOUR_IN_MS);
      assert.equal(told().length, 0);
      await passing(bench, HOUR_IN_MS);
      assert.deepEqual(saysOf(told()), [`${FIRST} unread digest-now`]);
    });

  it('are late and once for a run that passed while nobody was there, if it ended within the last day', async () => {
    const bench = await open();
    await asked(bench, 'subscribe');
    await passing(bench, 10 * MINUTE_IN_MS, 10 * MINUTE_IN_MS);
    bench.clock.advance(3 * DAY_IN_MS - HOUR_IN_MS);
    await forgetOld(database(), bench.clock.now());
    await passing(bench, HOUR_IN_MS);
    await eventually(async () => saysOf(told()).length === 1);
    assert.deepEqual(saysOf(told()), ['run 20261122103000 after late digest-now']);
    await forgetOld(database(), bench.clock.now());
    await passing(bench, 23 * HOUR_IN_MS, HOUR_IN_MS);
    await forgetOld(database(), bench.clock.now());
    await passing(bench, 2 * HOUR_IN_MS, 30 * MINUTE_IN_MS);
    const late = saysOf(told()).filter((text) => text.includes('20261122103000'));
    assert.equal(late.length, 1, 'it was told once');
  });

  it('tell nothing of a run that ended before they were wished', async () => {
    tenant.startDateTime = '2026-01-01 06:30';
    const bench = await open();
    await asked(bench, 'subscribe');
    await passing(bench, 3 * HOUR_IN_MS);
    assert.equal(told().length, 0);
  });

  for (const [name, standing] of [
    ['takes none of the machines', { machineCount: 0 }],
    ['is no longer due', { isDue: false }],
  ] as const)
    it(`tell nothing of a run that ${name}`, async () => {
      tenant.standing = () => standing;
      const bench = await open();
      await asked(bench, 'subscribe');
      await passing(bench, 4 * HOUR_IN_MS);
      assert.equal(told().length, 0);
    });

  it('follow a schedule that is moved', async () => {
    const bench = await open();
    await asked(bench, 'subscribe');
    await passing(bench, 10 * MINUTE_IN_MS, 10 * MINUTE_IN_MS);
    tenant.startDateTime = '2026-01-01 12:30';
    await passing(bench, 7 * HOUR_IN_MS);
    assert.deepEqual(
      saysOf(told()),
      ['run 20261120123000 after digest-now'],
      'of the old time nothing was told yet',
    );
  });

  it('keep to the schedule that is named', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {"schedule":"weekly"}');
    await passing(bench, 4 * HOUR_IN_MS);
    assert.equal(told().length, 0);
    await asked(bench, 'subscribe {"schedule":"nightly"}');
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    assert.equal(posts().length, 1);
  });

  it('are listed, paused, resumed and stopped as digests are', async () => {
    const bench = await open();
    await asked(bench, 'subscribe');
    assert.equal(await asked(bench, 'list'), 'digest listed 1 digest-list');
    assert.equal(await asked(bench, 'change {"move":"pause"}'), 'digest paused digest-change');
    await passing(bench, 4 * HOUR_IN_MS);
    assert.equal(told().length, 0);
    assert.equal(await asked(bench, 'change {"move":"resume"}'), 'digest resumed digest-change');
    await passing(bench, 2 * HOUR_IN_MS);
    assert.equal(told().length, 0, 'the run while they rested is not told');
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    assert.equal(posts().length, 1);
    assert.equal(await asked(bench, 'stop'), 'digest removed digest-unsubscribe');
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    assert.equal(posts().length, 1);
  });

  it('rest where the channel is gone', async () => {
    const bench = await open();
    await asked(bench, 'subscribe');
    talk.connector.fail({ kind: 'send', status: 404, times: 1 });
    await passing(bench, DAY_IN_MS + 4 * HOUR_IN_MS, 30 * MINUTE_IN_MS);
    assert.equal(told().length, 0);
    assert.equal(saysOf(talk.sent()).at(-1), 'run notices rest TEAMS_GONE en', 'its owner is told');
    const states = await database().query('select state from digest');
    assert.deepEqual(states, [{ state: 'undeliverable' }]);
  });
});
