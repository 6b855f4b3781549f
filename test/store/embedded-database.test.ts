import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { SqlSession } from '../../src/store/sql-session.ts';
import { testDatabase } from '../support/test-database.ts';

const LONG_STATEMENT = 'select count(*)::integer as counted from generate_series(1, 1000000)';

describe('the embedded store', () => {
  const database = testDatabase();
  beforeEach(async () => {
    await database().query('create table if not exists noted (what text primary key)');
    await database().query('truncate noted');
  });

  const note = (session: SqlSession, what: string) =>
    session.query('insert into noted (what) values ($1)', [what]);
  const noted = async () =>
    ((await database().query('select what from noted order by what')) as { what: string }[]).map(
      ({ what }) => what,
    );

  it('lets the process do something else while a statement runs', async () => {
    let isBusy = true;
    let rounds = 0;
    const counting = (async () => {
      while (isBusy) {
        await setImmediate();
        rounds += 1;
      }
    })();
    assert.deepEqual(await database().query(LONG_STATEMENT), [{ counted: 1_000_000 }]);
    isBusy = false;
    await counting;
    assert.ok(rounds >= 20, `${rounds} rounds of the event loop`);
  });

  it('gives values back as what they are, and takes them', async () => {
    const [row] = await database().query(
      'select $1::text as text, $2::jsonb as json, $3::timestamptz as time, $4::bytea as bytes, null as nothing',
      ['日本', '{"a":[1]}', '2026-11-20T09:00:00Z', new Uint8Array([0, 255])],
    );
    assert.deepEqual(row, {
      text: '日本',
      json: { a: [1] },
      time: new Date('2026-11-20T09:00:00Z'),
      bytes: new Uint8Array([0, 255]),
      nothing: null,
    });
  });

  it('says by which of PostgreSQL’s codes a statement fails', async () => {
    await note(database(), 'once');
    await assert.rejects(note(database(), 'once'), { code: '23505' });
    await assert.rejects(database().query('nonsense'), { code: '42601', message: /nonsense/ });
  });

  it('refuses what it cannot be given, and goes on', async () => {
    await assert.rejects(database().query('select $1', [() => 'a function']));
    assert.deepEqual(await database().query('select 1 as one'), [{ one: 1 }]);
  });

  it('goes on after a statement that fails, and after a transaction that does', async () => {
    const session = database();
    const outcomes = await Promise.allSettled([
      session.query('nonsense'),
      session.transaction(() => Promise.reject(new Error('on second thoughts'))),
      session.query('select 1 as one'),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected', 'fulfilled'],
    );
  });

  it('keeps all of a transaction or nothing, whatever else is asked meanwhile', async () => {
    await Promise.allSettled([
      note(database(), 'before'),
      database().transaction(async (session) => {
        await note(session, 'kept 1');
        await setImmediate();
        await note(session, 'kept 2');
      }),
      database().transaction(async (session) => {
        await note(session, 'undone');
        await setImmediate();
        throw new Error('on second thoughts');
      }),
      note(database(), 'between'),
      database().transaction(async (session) => {
        await note(session, 'undone too');
        await note(session, 'kept 1');
      }),
      note(database(), 'after'),
    ]);
    assert.deepEqual(await noted(), ['after', 'before', 'between', 'kept 1', 'kept 2']);
  });

  it('does what it is asked in the order it is asked', async () => {
    const order: string[] = [];
    const mark = (name: string) => () => order.push(name);
    const session = database();
    await Promise.all([
      session.query(LONG_STATEMENT).then(mark('long')),
      session.transaction((each) => each.query('select 1')).then(mark('transaction')),
      session.query('select 1').then(mark('short')),
    ]);
    assert.deepEqual(order, ['long', 'transaction', 'short']);
  });

  it('lets nobody into a transaction that is over', async () => {
    let kept: SqlSession | null = null;
    await database().transaction(async (session) => {
      kept = session;
      await note(session, 'in time');
    });
    await assert.rejects(async () => kept && note(kept, 'too late'), /is over/);
    assert.deepEqual(await noted(), ['in time']);
  });
});
