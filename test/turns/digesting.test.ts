import assert from 'node:assert/strict';
import { createPeople } from '../../src/azure/read/entra-people.ts';
import { createWriteDoor } from '../../src/azure/write/write-door.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { subscriptionOf } from '../../src/digests/subscription.ts';
import { DIGEST_SUBSCRIBE, MOST_DIGESTS } from '../../src/model/digest.ts';
import { DAY_IN_MS, HOUR_IN_MS, instant, MINUTE_IN_MS } from '../../src/model/instant.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../src/sandbox/world/parse-world.ts';
import { forgetOld } from '../../src/store/forgetting.ts';
import { storedLedger } from '../../src/store/ledger.ts';
import { roundOver } from '../support/at-rest.ts';
import { type BotBench, type BotBenchSetup, plainAnswer } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import { AT_ONCE } from '../support/fake-connector.ts';
import { personal } from '../support/inbound.ts';
import { saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';
import { CHANNEL, digestTalk, understandWish } from './support/digest-talk.ts';

describe('a digest', () => {
  const database = testDatabase();
  const talk = digestTalk(database);
  const { asked } = talk;
  const open = async (more: Partial<BotBenchSetup> = {}) => {
    const bench: BotBench = await talk.open({
      understand: understandWish(),
      answer: async (question, asker) => ({
        ...plainAnswer(question, asker),
        intent: question.intent,
        choices: [],
        subscription:
          question.topic === DIGEST_SUBSCRIBE
            ? subscriptionOf(question, asker, instant(bench.clock.now()) ?? assert.fail())
            : null,
      }),
      ...more,
    });
    return bench;
  };
  const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
  /** In the chat that is begun with who asked for it. */
  const toOwner = () => talk.sent().filter(({ conversation }) => conversation === `a:${AOI}`);
  const posts = () => talk.sent().filter(({ conversation }) => conversation === CHANNEL);
  const passing = (bench: BotBench, durationInMs: number, stepInMs = 10 * MINUTE_IN_MS) =>
    talk.passing(bench, durationInMs, stepInMs);

  it('is kept, and posted each day in a post of its own in the channel', async () => {
    const bench = await open();
    assert.equal(await asked(bench, 'subscribe {}'), 'digest kept digest-subscribe');
    await passing(bench, 3 * DAY_IN_MS, HOUR_IN_MS);
    await eventually(async () => posts().length === 3);
    assert.deepEqual(new Set(posts().map(({ target }) => target)), new Set([null]));
    assert.equal(saysOf(posts()).at(-1), 'digest posted digest-now');
    assert.equal(bench.askers.at(-1)?.through, 'schedule');
    assert.equal(bench.askers.at(-1)?.timeZone, 'Asia/Tokyo');
  });

  const WITHOUT = { groups: [{ id: 'ops', members: [] }] };
  const UNREAD = { faults: [{ api: 'microsoft-graph', status: 403 }] };
  for (const [who, keys, says] of [
    ['is named himself', { who: [AOI] }, 'digest kept digest-subscribe'],
    ['is in a group that is', { who: ['group:ops'] }, 'digest kept digest-subscribe'],
    ['is in no group that is', { who: ['group:ops'], ...WITHOUT }, 'digest refused digest-subscribe'],
    [
      'may be in one, which nobody can look up',
      { who: ['group:ops'], ...UNREAD },
      'digest refused digest-subscribe',
    ],
  ] as const)
    it(`is kept for whom the policy names, and for nobody else: who ${who}`, async () => {
      const { who: named, ...world } = { groups: [{ id: 'ops', members: [AOI] }], ...keys };
      const tenant = parseWorld(JSON.stringify({ now: '2026-11-20T09:00:00Z', tenantId: 't', ...world }));
      const { connection } = connectToSandbox(tenant, new VirtualClock(new Date(tenant.now)), 0);
      const bench = await open({
        acting: (clock) => ({
          ledger: storedLedger(database(), clock),
          door: createWriteDoor(connection),
          policy: { rules: [], freezes: [], digests: { who: named } },
          people: createPeople(connection),
        }),
      });
      assert.equal(await asked(bench, 'subscribe {}'), says);
    });

  it('is posted once by two processes at it', async () => {
    const one = await open();
    const other = await open({ clock: one.clock });
    await asked(one, 'subscribe {}');
    await passing(one, 2 * DAY_IN_MS, HOUR_IN_MS);
    await eventually(async () => posts().length >= 2);
    await roundOver(database());
    assert.equal(posts().length, 2);
    assert.ok(other.read.length + one.read.length >= 3);
  });

  it('that was missed comes once, late, when somebody is there again', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {}');
    bench.clock.advance(5 * DAY_IN_MS);
    await roundOver(database());
    await eventually(async () => posts().length === 1);
    assert.equal(saysOf(posts()).at(-1), 'digest posted late digest-now');
    await passing(bench, HOUR_IN_MS);
    assert.equal(posts().length, 1);
  });

  it('comes through a storm of failures, once', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {}');
    for (const status of [502, 429, 503])
      talk.connector.fail({ kind: 'send', status, times: 3, headers: AT_ONCE });
    await passing(bench, DAY_IN_MS + HOUR_IN_MS, 5 * MINUTE_IN_MS);
    await eventually(async () => posts().length === 1);
  });

  for (const status of [403, 404])
    it(`rests where Teams answers ${status}, and comes again when it is resumed`, async () => {
      const bench = await open();
      await asked(bench, 'subscribe {}');
      talk.connector.fail({ kind: 'send', status, times: 1 });
      await passing(bench, 3 * DAY_IN_MS, HOUR_IN_MS);
      assert.equal(posts().length, 0);
      assert.ok(bench.log.some(({ msg }) => msg === 'a digest cannot be posted any more and rests'));
      assert.equal(await asked(bench, 'change {"move":"resume"}'), 'digest resumed digest-change');
      await passing(bench, DAY_IN_MS, HOUR_IN_MS);
      await eventually(async () => posts().length === 1);
    });

  describe('that rests is told to who asked for it', () => {
    const BUSY = { kind: 'create', status: 429, headers: AT_ONCE } as const;
    const refused = async (bench: BotBench, more: () => void = () => undefined) => {
      await asked(bench, 'subscribe {}');
      talk.connector.fail({ kind: 'send', status: 403, times: 1 });
      more();
      await passing(bench, 2 * DAY_IN_MS, HOUR_IN_MS);
    };
    const told = () => talk.sent().filter(({ conversation }) => conversation.startsWith('a:'));
    const created = () => talk.connector.calls.filter(({ kind }) => kind === 'create');
    const untold = (bench: BotBench) =>
      bench.log
        .filter(({ msg }) => msg === 'the owner of a digest could not be told that it rests')
        .map(({ owner, reason }) => [owner, reason]);

    it('in his own chat, which is begun where nothing came from it', async () => {
      const bench = await open();
      await refused(bench);
      assert.deepEqual(
        created().map(({ activity }) => activity.members?.[0]?.id),
        [AOI],
      );
      assert.deepEqual(
        told().map(({ conversation }) => conversation),
        [`a:${AOI}`],
      );
      assert.equal(saysOf(told()).at(-1), 'digest rests TEAMS_FORBIDDEN en');
      assert.deepEqual(untold(bench), []);
    });

    it('in the chat that there is, each time that it comes to rest', async () => {
      const bench = await open();
      await bench.post(personal(talk.connector.serviceUrl, 'list'));
      await eventually(async () => told().length === 1);
      await refused(bench);
      assert.deepEqual(saysOf(told()).slice(1), ['digest rests TEAMS_FORBIDDEN en']);
      await asked(bench, 'change {"move":"resume"}');
      talk.connector.fail({ kind: 'send', status: 404, times: 1 });
      await passing(bench, 2 * DAY_IN_MS, HOUR_IN_MS);
      assert.deepEqual(saysOf(told()).slice(2), ['digest rests TEAMS_GONE en']);
      assert.deepEqual(new Set(told().map(({ conversation }) => conversation)), new Set(['a:personal']));
      assert.deepEqual(created(), []);
    });

    it('once, by two processes at it and through failures', async () => {
      const bench = await open();
      await open({ clock: bench.clock });
      await refused(bench, () => talk.connector.fail({ ...BUSY, times: 9 }));
      await eventually(async () => told().length > 0);
      await roundOver(database());
      assert.equal(told().length, 1);
    });

    it('unless it is resumed before he is told', async () => {
      const bench = await open();
      await asked(bench, 'subscribe {}');
      talk.connector.fail({ kind: 'send', status: 403, times: 1 });
      talk.connector.fail({ ...BUSY, times: 200 });
      await passing(bench, DAY_IN_MS, HOUR_IN_MS);
      const before = created().length;
      assert.ok(before > 0);
      await asked(bench, 'change {"move":"resume"}');
      await passing(bench, HOUR_IN_MS, 10 * MINUTE_IN_MS);
      assert.deepEqual([created().length, told(), untold(bench)], [before, [], []]);
    });

    it('where Teams lets him be reached; otherwise the log says why not', async () => {
      const bench = await open();
      await refused(bench, () => talk.connector.fail({ kind: 'create', status: 403, times: 1 }));
      assert.deepEqual([told(), untold(bench)], [[], [[AOI, 'TEAMS_FORBIDDEN']]]);
    });

    it('where somebody is known to have asked; otherwise the log says so', async () => {
      const bench = await open();
      await asked(bench, 'subscribe {}');
      await database().query('update digest set owner = null');
      talk.connector.fail({ kind: 'send', status: 403, times: 1 });
      await passing(bench, DAY_IN_MS, HOUR_IN_MS);
      assert.deepEqual(untold(bench), [[null, 'nobody says who asked for it']]);
    });
  });

  it('is paused, moved, and removed from any thread of its channel', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {}');
    assert.equal(await asked(bench, 'list', '18'), 'digest listed 1 digest-list');
    assert.equal(await asked(bench, 'change {"move":"pause"}', '18'), 'digest paused digest-change');
    await passing(bench, 2 * DAY_IN_MS, 4 * HOUR_IN_MS);
    assert.equal(posts().length, 0);
    assert.equal(await asked(bench, 'change {"time":"10:00"}', '18'), 'digest changed digest-change');
    await passing(bench, DAY_IN_MS, 4 * HOUR_IN_MS);
    assert.equal(posts().length, 0, 'what is changed goes on resting');
    assert.equal(await asked(bench, 'change {}', '18'), 'digest listed 1 digest-change');
    assert.equal(await asked(bench, 'stop {"every":"week"}', '19'), 'digest listed 1 digest-unsubscribe');
    assert.equal(await asked(bench, 'stop', '19'), 'digest removed digest-unsubscribe');
    await passing(bench, 2 * DAY_IN_MS, 4 * HOUR_IN_MS);
    assert.equal(posts().length, 0);
  });

  for (const [what, sql] of [
    ['times', `plan = jsonb_set(plan, '{cadence,recurrence}', '"now and then"')`],
    ['limits', `plan = jsonb_set(plan, '{limits,clouds}', '["moon"]')`],
    ['form', `plan = plan || '{"only":"reboots"}'`],
  ] as const) {
    it(`whose ${what} this release cannot read rests, and is listed until it is removed`, async () => {
      const bench = await open();
      await asked(bench, 'subscribe {}');
      await database().query(`update digest set ${sql}`);
      await passing(bench, DAY_IN_MS, HOUR_IN_MS);
      assert.deepEqual([posts(), saysOf(toOwner())], [[], ['digest rests STORE_OTHER_RELEASE en']]);
      const [row] = await database().query('select id from digest');
      assert.equal(await asked(bench, 'list'), 'digest listed 0 and 1 unread digest-list');
      assert.equal(await asked(bench, `stop ${JSON.stringify(row)}`), 'digest listed 0 digest-unsubscribe');
      assert.deepEqual(await database().query('select id from digest'), []);
    });

    it(`whose ${what} a release began that could read them rests as well, and is not passed over`, async () => {
      const bench = await open();
      await asked(bench, 'subscribe {}');
      talk.connector.fail({ kind: 'send', status: 503, times: 12, headers: AT_ONCE });
      bench.clock.advance(DAY_IN_MS);
      await eventually(async () => talk.connector.calls.some(({ status }) => status === 503));
      await database().query(`update digest set ${sql}`);
      await passing(bench, 2 * HOUR_IN_MS);
      assert.deepEqual([posts(), saysOf(toOwner())], [[], ['digest rests STORE_OTHER_RELEASE en']]);
    });
  }

  it('in a state of another release keeps nobody from the others of its place', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {}');
    await asked(bench, 'subscribe {}', '18');
    await database().query(
      `update digest set state = 'asleep' where number = (select min(number) from digest)`,
    );
    assert.equal(await asked(bench, 'list'), 'digest listed 1 and 1 unread digest-list');
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    await eventually(async () => posts().length === 1);
  });

  it('of which the times cannot be told rests, which its owner is told once, and holds up nobody', async () => {
    const bench = await open();
    await open({ clock: bench.clock });
    await asked(bench, 'subscribe {}');
    await asked(bench, 'subscribe {}', '18');
    await database().query(
      `update digest set plan = jsonb_set(plan, '{cadence,recurrence}', '"now and then"') where number = (select min(number) from digest)`,
    );
    await passing(bench, DAY_IN_MS, HOUR_IN_MS);
    await eventually(async () => posts().length === 1);
    const states = await database().query('select state from digest order by number');
    assert.deepEqual(states, [{ state: 'undeliverable' }, { state: 'active' }]);
    assert.deepEqual(saysOf(toOwner()), ['digest rests STORE_OTHER_RELEASE en']);
  });

  it('is asked for by number where there are several, and their number is bounded', async () => {
    const bench = await open();
    for (let count = 0; count < MOST_DIGESTS; count++) await asked(bench, 'subscribe {}');
    assert.equal(await asked(bench, 'subscribe {}'), 'digest full digest-subscribe');
    assert.equal(await asked(bench, 'stop'), `digest listed ${MOST_DIGESTS} digest-unsubscribe`);
  });

  it('is posted though nobody has spoken for a year', async () => {
    const bench = await open();
    await asked(bench, 'subscribe {}');
    bench.clock.advance(365 * DAY_IN_MS);
    await forgetOld(database(), bench.clock.now());
    await roundOver(database());
    await eventually(async () => posts().length === 1);
  });
});
