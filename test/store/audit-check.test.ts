import assert from 'node:assert/strict';
import {
  type AuditEvent,
  type AuditRecord,
  appendAudit,
  auditRecords,
  hashOf,
} from '../../src/store/audit.ts';
import { type Anchor, type AuditCheck, checkAudit } from '../../src/store/audit-check.ts';
import { testDatabase } from '../support/test-database.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const AT = new Date('2026-11-20T09:00:00Z');

const EVENTS: readonly AuditEvent[] = [
  { at: AT, kind: 'requested', deed: 'deed-1', actor: AOI, detail: { action: 'assess-now' } },
  { at: AT, kind: 'calling', deed: 'deed-1', actor: null, detail: { method: 'POST' } },
  { at: AT, kind: 'answered', deed: 'deed-1', actor: null, detail: { outcome: 'accepted' } },
  { at: AT, kind: 'settled', deed: 'deed-1', actor: null, detail: { done: 1 } },
];

describe('the chain of records', () => {
  const database = testDatabase();

  const write = async (events: readonly AuditEvent[]) => {
    for (const event of events) await database().transaction((session) => appendAudit(session, event));
  };
  const check = (anchor: Anchor | null = null) => checkAudit(auditRecords(database()), anchor);
  const lastOf = (checked: AuditCheck) =>
    (checked.isWhole ? checked.last : null) ?? assert.fail('not whole, or empty');

  it('is whole where it is empty', async () => {
    assert.deepEqual(await check(), { isWhole: true, count: 0, last: null });
  });

  it('is whole as it was written, by its last record too and after going on', async () => {
    await write(EVENTS);
    const whole = await check();
    const anchor = lastOf(whole);
    assert.equal(anchor.number, 4);
    assert.deepEqual(await check(anchor), whole);
    await write(EVENTS);
    assert.partialDeepStrictEqual(await check(anchor), { isWhole: true, count: 8 });
  });

  it('is whole when several write at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => write(EVENTS.slice(0, 2))));
    assert.partialDeepStrictEqual(await check(), { isWhole: true, count: 16 });
  });

  const tampered: readonly (readonly [
    name: string,
    number: number,
    fault: string,
    ...statements: readonly string[],
  ])[] = [
    ['an altered detail', 2, 'altered', `update audit set detail = '{}' where number = 2`],
    ['an altered kind', 4, 'altered', `update audit set kind = 'expired' where number = 4`],
    ['an altered actor', 1, 'altered', 'update audit set actor = null where number = 1'],
    ['an altered time', 3, 'altered', `update audit set at = at + interval '1 second' where number = 3`],
    ['a missing record', 3, 'missing', 'delete from audit where number = 2'],
    ['a missing first record', 2, 'missing', 'delete from audit where number = 1'],
    [
      'a missing record whose place was closed',
      2,
      'altered',
      'delete from audit where number = 2',
      'update audit set number = number - 1 where number > 2',
    ],
    [
      "two records in each other's place",
      2,
      'altered',
      'update audit set number = 99 where number = 2',
      'update audit set number = 2 where number = 3',
      'update audit set number = 3 where number = 99',
    ],
  ];
  for (const [name, number, fault, ...statements] of tampered)
    it(`shows ${name}`, async () => {
      await write(EVENTS);
      for (const statement of statements) await database().query(statement);
      assert.deepEqual(await check(), { isWhole: false, fault: { number, fault } });
    });

  it('shows a record whose own hash was made to fit, by the next', async () => {
    await write(EVENTS);
    for await (const record of auditRecords(database()))
      if (record.number === 2)
        await database().query(`update audit set detail = '{}', hash = $1 where number = 2`, [
          hashOf({ ...record, detail: '{}' }),
        ]);
    assert.deepEqual(await check(), { isWhole: false, fault: { number: 3, fault: 'reordered' } });
  });

  it('shows records that were put in order anew, by the first that follows another', async () => {
    await write(EVENTS);
    const records: AuditRecord[] = [];
    for await (const record of auditRecords(database())) records.push(record);
    for (const record of records.slice(2)) {
      // 3 becomes 4 and 4 becomes 3, each by way of a number that nobody has.
      const number = 7 - record.number;
      await database().query('update audit set number = $1, hash = $2 where number = $3', [
        10 + number,
        hashOf({ ...record, number }),
        record.number,
      ]);
    }
    await database().query('update audit set number = number - 10 where number > 10');
    assert.deepEqual(await check(), { isWhole: false, fault: { number: 3, fault: 'reordered' } });
  });

  it('shows a tail that was cut off to who has an anchor, and to nobody else', async () => {
    await write(EVENTS);
    const anchor = lastOf(await check());
    await database().query('delete from audit where number > 2');
    assert.partialDeepStrictEqual(await check(), { isWhole: true, count: 2 });
    assert.deepEqual(await check(anchor), { isWhole: false, fault: { number: 4, fault: 'cut' } });
  });

  it('shows that all of it was written anew to who has an anchor', async () => {
    await write(EVENTS);
    const anchor = lastOf(await check());
    await database().query('delete from audit');
    await write(EVENTS.map((event) => ({ ...event, actor: null })));
    assert.partialDeepStrictEqual(await check(), { isWhole: true });
    assert.deepEqual(await check(anchor), { isWhole: false, fault: { number: 4, fault: 'altered' } });
  });
});
