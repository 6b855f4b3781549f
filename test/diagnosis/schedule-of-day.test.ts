import assert from 'node:assert/strict';
import { askWorld } from '../support/ask-world.ts';
import { CUSTOMER_MANAGED, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

const RECURRENCES = {
  'third-sat': 'Month Third Saturday',
  wednesdays: 'Week Wednesday',
  'week-ends': '2Weeks Sunday,Wednesday',
  'month-end': 'Month day-1',
};
const TENANT = world({
  resources: [
    virtualMachine('vm-01', CUSTOMER_MANAGED),
    ...Object.entries(RECURRENCES).map(([name, recurEvery]) =>
      maintenanceConfiguration(name, { properties: { maintenanceWindow: { recurEvery } } }),
    ),
    assignment(machineId('vm-01'), 'third-sat'),
  ],
});

/** What is asked, and which schedules it may mean. */
const ASKED: readonly (readonly [words: string, meant: readonly string[]])[] = [
  ['which machines will the saturday schedule take?', ['third-sat']],
  ['土曜のスケジュールの対象マシンは?', ['third-sat']],
  ['水曜のスケジュールの対象マシンは?', ['wednesdays', 'week-ends']],
  ['which machines will the monday schedule take?', Object.keys(RECURRENCES).toSorted()],
];

describe('a schedule that is called by its day', () => {
  for (const [words, meant] of ASKED)
    it(`is ${meant.join(' or ')}: ${words}`, async () => {
      const { answer } = await askWorld(TENANT, words);
      const offered = answer.choices.map(({ label }) => label.en.replace(/ .*/, '')).toSorted();
      const [only, ...others] = meant;
      if (others.length > 0) assert.deepEqual(offered, meant);
      else
        assert.match(
          answer.report?.id === 'schedule-preview' ? JSON.stringify(answer.report.data) : '',
          new RegExp(`/${only}"`),
        );
    });
});
