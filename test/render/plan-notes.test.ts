import assert from 'node:assert/strict';
import type { Machine } from '../../src/model/machine.ts';
import type { PlanTarget } from '../../src/model/plan.ts';
import { planNotes } from '../../src/render/plan-notes.ts';

const MACHINE = { name: 'vm-01' } as Machine;
const BILLED = { en: 'It is billed.', ja: '課金されます。' };

function targets(machine: Machine | null, noted: readonly boolean[]): readonly PlanTarget[] {
  return noted.map((isNoted, index) => ({
    machine,
    resource: `r${index}`,
    name: `vm-0${index + 1}`,
    calls: [],
    undo: null,
    commands: [],
    notes: isNoted ? [BILLED] : [],
  }));
}

const CASES: readonly (readonly [what: string, targets: readonly PlanTarget[], en: string, ja: string])[] = [
  ['all of them', targets(MACHINE, [true, true]), 'It is billed.', '課金されます。'],
  [
    'one of them, by its name',
    targets(MACHINE, [false, true]),
    'vm-02: It is billed.',
    'vm-02: 課金されます。',
  ],
  [
    'some machines',
    targets(MACHINE, [true, true, false]),
    '2 of 3: It is billed.',
    '3 台中 2 台: 課金されます。',
  ],
  [
    'some schedules',
    targets(null, [true, true, false]),
    '2 of 3: It is billed.',
    '3 件中 2 件: 課金されます。',
  ],
];

describe('what a plan notes of its targets', () => {
  for (const [what, of, en, ja] of CASES)
    it(`says it of ${what}`, () => {
      assert.deepEqual(planNotes({ targets: of, notes: [] }), [{ en, ja }]);
    });
});
