import assert from 'node:assert/strict';
import { digestWishIn } from '../../../src/ask/digest-wish.ts';
import { cronOf, markCron } from '../../../src/ask/entities/cron.ts';
import { plainText, valuesOf } from '../../../src/ask/marked-text.ts';
import { recurrence } from '../../../src/schedules/recurrence.ts';

const SAID: readonly (readonly [fields: string, recurrence: string, time: string])[] = [
  ['0 9 * * *', 'Day', '09:00'],
  ['30 8 * * 1-5', 'Week Monday,Tuesday,Wednesday,Thursday,Friday', '08:30'],
  ['5 23 * * mon,wed', 'Week Monday,Wednesday', '23:05'],
  ['0 9 * * 0', 'Week Sunday', '09:00'],
  ['0 9 * * 7', 'Week Sunday', '09:00'],
  ['0 9 * * fri-mon', 'Week Monday,Friday,Saturday,Sunday', '09:00'],
  ['0 9 1 * *', 'Month day1', '09:00'],
  ['0 9 1,15 * *', 'Month day1,day15', '09:00'],
  ['0 9 * * 2#2', 'Month Second Tuesday', '09:00'],
  ['0 9 * * fril', 'Month Last Friday', '09:00'],
  ['0 9 ? * fri', 'Week Friday', '09:00'],
];

const UNKEPT = [
  '* * * * *',
  '*/15 * * * *',
  '0 */6 * * *',
  '0 9,17 * * *',
  '0 9 1 1 *',
  '0 9 1 * 1',
  '0 9 */2 * *',
  '0 24 * * *',
  '0 9 32 * *',
  '0 9 * * xyz',
  '0 9 * * 8',
  '0 9 l * *',
  '0 0 9 ? * mon-fri',
  '0 0 9 * * *',
];

describe('a cron expression', () => {
  it('that a digest cannot come by is told, however it was spaced', () => {
    assert.equal(digestWishIn('send us a digest by cron */5  * *\n* *').cron, 'unkept');
    assert.equal(digestWishIn('send us a digest by cron 0 9  * * 1').cron, undefined);
  });

  for (const [fields, written, start] of SAID)
    it(`${fields} is ${written} at ${start}`, () => {
      assert.deepEqual(cronOf(fields).said, { recurrence: written, time: { start, end: null } });
      assert.notEqual(recurrence(written), null);
    });

  for (const fields of UNKEPT)
    it(`${fields} is nothing that comes once a day at most`, () => assert.equal(cronOf(fields).said, null));

  for (const [text, found] of [
    ['send us a digest by cron 0 9 * * 1-5 for rg-prod', ['0 9 * * 1-5']],
    ['「0 9 * * mon」でダイジェストを投稿して', ['0 9 * * mon']],
    ['0 9 * * 1', ['0 9 * * 1']],
    ['cron 0 0 9 ? * mon-fri please', ['0 0 9 ? * mon-fri']],
    ['by cron 0 9 * * 1-5 utc', ['0 9 * * 1-5']],
    ['at 9 on 1 2 3 4 5', []],
    ['why are app-osa-* and web-* not assessed', []],
    ['is the run off on vm-01', []],
  ] as const)
    it(`is found in: ${text}`, () => assert.deepEqual(valuesOf(markCron(plainText(text)), 'cron'), found));
});
