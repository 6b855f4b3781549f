import assert from 'node:assert/strict';
import { hear } from '../../../src/ask/hear.ts';
import type { Entities } from '../../../src/model/question.ts';

const heard = (text: string): Entities => hear(text, 'anything').entities;

describe('how often', () => {
  const rows: readonly (readonly [text: string, recurrence: string | null])[] = [
    ['every Saturday 02:00', 'Week Saturday'],
    ['Saturdays and Sundays at 2am', 'Week Saturday,Sunday'],
    ['every other Friday', '2Weeks Friday'],
    ['every second Saturday', '2Weeks Saturday'],
    ['the second Saturday of every month', 'Month Second Saturday'],
    ['every 3 weeks on Monday', '3Weeks Monday'],
    ['on weekdays at 21:00', 'Week Monday,Tuesday,Wednesday,Thursday,Friday'],
    ['every weekend', 'Week Saturday,Sunday'],
    ['last Sunday of the month', 'Month Last Sunday'],
    ['3 days after patch tuesday', 'Month Second Tuesday Offset3'],
    ['two days after the second Tuesday', 'Month Second Tuesday Offset2'],
    ['every 3 months on the first Sunday', '3Months First Sunday'],
    ['on the 15th of each month', 'Month day15'],
    ['last day of the month', 'Month day-1'],
    ['every 6 hours', '6Hours'],
    ['nightly at 1', 'Day'],
    ['every 2 days', '2Days'],
    ['the schedule weekly-sat', null],
    ['weekly', null],
    ['毎週土曜 2 時', 'Week Saturday'],
    ['毎週土日の午前2時', 'Week Saturday,Sunday'],
    ['毎週月・水・金の 3 時', 'Week Monday,Wednesday,Friday'],
    ['隔週金曜日', '2Weeks Friday'],
    ['3 週間ごとの月曜', '3Weeks Monday'],
    ['平日 21 時', 'Week Monday,Tuesday,Wednesday,Thursday,Friday'],
    ['毎月第 2 火曜の 3 日後', 'Month Second Tuesday Offset3'],
    ['第三日曜', 'Month Third Sunday'],
    ['毎月最終日曜', 'Month Last Sunday'],
    ['3 か月ごとの第 1 日曜', '3Months First Sunday'],
    ['毎月 15 日', 'Month day15'],
    ['毎月末日', 'Month day-1'],
    ['6 時間ごと', '6Hours'],
    ['毎晩 0 時 30 分', 'Day'],
    ['2 日ごと', '2Days'],
  ];
  for (const [text, recurrence] of rows)
    it(`${text}: ${recurrence}`, () => assert.equal(heard(text).recurrence, recurrence));
});

describe('at what time', () => {
  const rows: readonly (readonly [text: string, start: string | null, end?: string])[] = [
    ['every Saturday 02:00 for 3 hours', '02:00'],
    ['at 2am', '02:00'],
    ['at 11 pm', '23:00'],
    ['at 12 am', '00:00'],
    ['at 3, 2 hours', '03:00'],
    ['22:00-01:30', '22:00', '01:30'],
    ['from 1:00 to 4:00', '01:00', '04:00'],
    ['at midnight', '00:00'],
    ['for 3 hours', null],
    ['at 3 machines', null],
    ['2 時に 3 時間', '02:00'],
    ['午後 10 時半', '22:30'],
    ['夜 10 時', '22:00'],
    ['0 時 30 分', '00:30'],
    ['午前 2 時から 5 時まで', '02:00', '05:00'],
    ['23:00～02:00', '23:00', '02:00'],
    ['3 時間', null],
  ];
  for (const [text, start, end = null] of rows)
    it(`${text}: ${start}`, () => assert.deepEqual(heard(text).time, start === null ? null : { start, end }));
});

describe('how much longer', () => {
  const rows: readonly (readonly [text: string, longerBy: string | null, duration: string | null])[] = [
    ['extend it by 30 minutes', 'PT30M', 'PT30M'],
    ['give it another 1 hour', 'PT1H', 'PT1H'],
    ['45 min longer', 'PT45M', 'PT45M'],
    ['extend it to 3 hours', null, 'PT3H'],
    ['every 6 hours', null, null],
    ['30 分延長して', 'PT30M', 'PT30M'],
    ['1 時間ほど延ばして', 'PT1H', 'PT1H'],
    ['3 時間に延長して', null, 'PT3H'],
    ['6 時間ごと', null, null],
  ];
  for (const [text, longerBy, duration] of rows)
    it(`${text}: ${longerBy}`, () => {
      const entities = heard(text);
      assert.deepEqual([entities.longerBy, entities.duration], [longerBy, duration]);
    });
});

describe('which packages', () => {
  const rows: readonly (readonly [text: string, packages: readonly string[]])[] = [
    ['exclude packages openssl* and kernel-default from weekly-sat', ['openssl*', 'kernel-default']],
    ['exclude the kernel* package', ['kernel*']],
    ['exclude the package from the schedule', []],
    ['パッケージ openssl* を除外', ['openssl*']],
    ['パッケージ openssl*、kernel* を除外', ['openssl*', 'kernel*']],
    ['kernel* パッケージを除外', ['kernel*']],
  ];
  for (const [text, packages] of rows)
    it(`${text}: ${packages.join(', ')}`, () => assert.deepEqual(heard(text).packages, packages));
});

describe('which schedule, though it is called by an ordinary word or its id', () => {
  const id =
    '/subscriptions/22222222-2222-4222-8222-222222222222/resourcegroups/rg-s/providers/microsoft.maintenance/maintenanceconfigurations/weekly';
  const rows: readonly (readonly [text: string, schedule: string | null])[] = [
    ['assign schedule weekly to web01', 'weekly'],
    ['remove the schedule weekly from web01', 'weekly'],
    ['assign a schedule to web01', null],
    ['create a schedule for every machine', null],
    ['web01 にスケジュール weekly を割り当てて', 'weekly'],
    [`assign ${id} to web01`, id],
  ];
  for (const [text, schedule] of rows)
    it(`${text.slice(0, 60)}: ${schedule}`, () => assert.equal(heard(text).schedule, schedule));
});
