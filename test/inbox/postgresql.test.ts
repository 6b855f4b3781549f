import assert from 'node:assert/strict';
import type { Clock } from '../../src/model/clock.ts';
import { openPostgresql } from '../../src/store/postgresql-database.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { atRest } from '../support/at-rest.ts';
import { eventually } from '../support/eventually.ts';
import { type ConnectorCall, type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { fastClock } from '../support/fast-clock.ts';
import { freeze } from '../support/freeze.ts';
import { type Given, personal, press } from '../support/inbound.ts';
import { type MortalBotProcess, standbyMortalBot } from '../support/mortal-bot-process.ts';
import { type PostgresqlServer, startPostgresql } from '../support/postgresql-server.ts';
import { cardOf, saysOf } from '../support/shown.ts';
import { dyingAt } from './killed-bot.ts';

const SPEED = 10;

describe('two replicas on one PostgreSQL', function () {
  this.timeout(60_000);
  let server: PostgresqlServer;
  let database: Database;
  let connector: FakeConnector;
  let replicas: readonly [MortalBotProcess, MortalBotProcess];
  let clock: Clock;

  beforeEach(async () => {
    const standby = [standbyMortalBot(), standbyMortalBot()] as const;
    server = await startPostgresql();
    database = openPostgresql(server.url);
    connector = await fakeConnector();
    const setup = { place: { databaseUrl: server.url }, epochInMs: Date.now(), speed: SPEED };
    clock = fastClock(setup.epochInMs, SPEED);
    replicas = [await standby[0].start(setup), await standby[1].start(setup)];
  });
  afterEach(async () => {
    for (const replica of replicas) {
      replica.kill('SIGKILL');
      await replica.ended;
    }
    await connector.close();
    await database.close();
    await server.stop();
  });

  const inConversation = (n: number): Given => ({
    conversation: { id: `a:${n}`, conversationType: 'personal', tenantId: 'tenant' },
  });
  const asking = (n: number) =>
    personal(connector.serviceUrl, `why is vm-${n} not assessed?`, inConversation(n));
  /** What was answered, however often: whoever takes a turn over shows once more what was not settled. */
  const answers = (calls: readonly ConnectorCall[]) =>
    new Set(saysOf(calls).filter((says) => says.startsWith('answer')));

  it('answer everything that was acknowledged when one of them is killed, each in the card that was begun', async () => {
    const [killed, left] = replicas;
    await killed.dieAt({ at: 'statement', text: 'insert into card', when: 'before' });
    // Twins alone have buttons to keep, so the others are answered and the process dies in the midst of them.
    const asked = Array.from({ length: 12 }, (_, n) =>
      n === 9 ? personal(connector.serviceUrl, 'why is vm-twin not assessed?', inConversation(n)) : asking(n),
    );
    const statuses = await Promise.all(asked.map((activity) => killed.post(activity)));
    await killed.ended;
    await Promise.all(
      asked.map(async (activity, n) => {
        if (statuses[n] !== 200) await delivered(left, activity);
      }),
    );
    await connector.until((calls) => answers(calls).size === asked.length);
  });

  /** Has a replica stand still, and nothing of the store with it: however slow the other one is, this one takes nothing over from it. */
  const stopped = (replica: MortalBotProcess) =>
    eventually(async () => {
      replica.kill('SIGSTOP');
      const inMidst = await database.query(
        `select 1 from pg_stat_activity where state like 'idle in transaction%'`,
      );
      if (inMidst.length > 0) replica.kill('SIGCONT');
      return inMidst.length === 0;
    });

  for (const [where, death] of [
    ['once its time is begun', dyingAt('with moved as', 'after')],
    ['while Azure is read', { at: 'reading' }],
    ['once its post is written down', dyingAt('set card = $3', 'after')],
  ] as const)
    it(`post a digest once when one of them is killed ${where}`, async () => {
      const [killed, left] = replicas;
      const told = () => saysOf(connector.calls).filter((says) => says.startsWith('digest'));
      await stopped(left);
      await delivered(killed, personal(connector.serviceUrl, 'digest at 09:00', inConversation(1)));
      await connector.until(() => told().length === 1);
      await atRest(database);
      await killed.dieAt(death);
      await database.query(
        `update digest set due_at = date_trunc('second', $1::timestamptz) - interval '1 minute'`,
        [clock.now().toISOString()],
      );
      await killed.ended;
      // It goes on as if it had never been away.
      left.kill('SIGCONT');
      await connector.until(() => told().length >= 2);
      await delivered(left, personal(connector.serviceUrl, 'stop digest', inConversation(1)));
      await connector.until(() => told().at(-1) === 'digest removed digest-unsubscribe');
      await atRest(database);
      assert.equal(connector.calls.filter(({ kind }) => kind === 'send').length, 3);
      assert.match(told()[1] ?? '', /^digest posted/);
    });

  it('go on with their turns when one of them is asked to end', async () => {
    const [ending, left] = replicas;
    await Promise.all(Array.from({ length: 12 }, (_, n) => delivered(ending, asking(n))));
    ending.kill('SIGTERM');
    await connector.until((calls) => answers(calls).size === 12);
    await ending.ended;
    await delivered(left, asking(99));
  });

  it('acknowledge nothing while it is frozen, tell the truth to who presses, and answer once it goes on', async () => {
    const [bot, other] = replicas;
    const where = inConversation(50);
    await stopped(other);
    await delivered(bot, personal(connector.serviceUrl, 'help', where));
    await connector.until((calls) => saysOf(calls).length === 1);
    const offered = connector.calls.at(-1);
    const [button = ''] = cardOf(offered).buttons;
    const thaw = await freeze(server, database);
    try {
      const message = asking(51);
      const pressing = press(connector.serviceUrl, offered?.id ?? '', button, where);
      // Both are answered while it is frozen; within which time is told by a clock that stands still, in `test/teams/store-use.test.ts`.
      const [status, reply] = await Promise.all([bot.post(message), pressedOn(bot, pressing)]);
      assert.equal(status, 503);
      assert.match(reply, /cannot reach its store/);
      const isAlive = await fetch(`${bot.url}/healthz`);
      assert.equal(isAlive.status, 200);
      thaw();
      await delivered(bot, message);
      await connector.until((calls) => saysOf(calls).includes('answer not-assessed vm-51'));
      assert.equal(saysOf(connector.calls).filter((says) => says.includes('vm-51')).length, 1);
    } finally {
      thaw();
    }
  });
});

/** Posts as the channel does, which delivers again until it is acknowledged: on a clock this fast a busy machine lets many a time pass. */
function delivered(bot: MortalBotProcess, activity: Given): Promise<void> {
  return eventually(async () => (await bot.post(activity)) === 200);
}

async function pressedOn(bot: MortalBotProcess, activity: Given): Promise<string> {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return response.text();
}
