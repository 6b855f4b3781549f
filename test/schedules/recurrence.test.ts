import assert from 'node:assert/strict';
import { type Recurrence, recurrence } from '../../src/schedules/recurrence.ts';

const nth = (ordinal: 1 | 2 | 3 | 4 | -1, weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7, offsetInDays = 0) =>
  ({ kind: 'nth', nth: ordinal, weekday, offsetInDays }) as const;

/** Azure's grammar, form by form. */
const UNDERSTOOD: readonly (readonly [string, Recurrence])[] = [
  ['6Hours', { unit: 'hour', every: 6 }],
  ['35 hours', { unit: 'hour', every: 35 }],
  ['Day', { unit: 'day', every: 1 }],
  ['3Days', { unit: 'day', every: 3 }],
  ['1Day', { unit: 'day', every: 1 }],
  ['Week', { unit: 'week', every: 1, weekdays: [] }],
  ['3Weeks', { unit: 'week', every: 3, weekdays: [] }],
  ['Week Saturday,Sunday', { unit: 'week', every: 1, weekdays: [6, 7] }],
  ['2Weeks Wednesday, monday', { unit: 'week', every: 2, weekdays: [1, 3] }],
  ['1Week Saturday,Saturday', { unit: 'week', every: 1, weekdays: [6] }],
  ['Month day23,day24', { unit: 'month', every: 1, on: { kind: 'days', days: [23, 24] } }],
  ['2Months day-1', { unit: 'month', every: 2, on: { kind: 'days', days: [-1] } }],
  ['Month Last Sunday', { unit: 'month', every: 1, on: nth(-1, 7) }],
  ['Month Third Sunday Offset3', { unit: 'month', every: 1, on: nth(3, 7, 3) }],
  ['1Month Second Tuesday Offset 6', { unit: 'month', every: 1, on: nth(2, 2, 6) }],
  ['Month Last Sunday Offset-3', { unit: 'month', every: 1, on: nth(-1, 7, -3) }],
  ['MONTH FIRST MONDAY', { unit: 'month', every: 1, on: nth(1, 1) }],
];

const REFUSED: readonly string[] = [
  '',
  'Year',
  '5Hours',
  '36Hours',
  '0Days',
  '36Days',
  '1.5Days',
  'Day Monday',
  'Week Mon',
  'Week Saturday,',
  'Month',
  'Month day0',
  'Month day32',
  'Month day-2',
  'Month Fifth Monday',
  'Month First',
  'Month Third Sunday Offset7',
  'Month Third Sunday Offset-7',
  'WeekSaturday',
];

describe('a recurrence', () => {
  for (const [text, expected] of UNDERSTOOD)
    it(`is read from "${text}"`, () => {
      assert.deepEqual(recurrence(text), expected);
    });

  for (const text of REFUSED)
    it(`is none in "${text}"`, () => {
      assert.equal(recurrence(text), null);
    });
});
