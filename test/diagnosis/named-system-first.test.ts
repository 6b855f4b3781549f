import assert from 'node:assert/strict';
import { namedSystemFirst } from '../../src/diagnosis/named-system-first.ts';
import type { Finding, System } from '../../src/model/finding.ts';
import type { Question } from '../../src/model/question.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { LEFT_OUT_BY_DEPLOYMENT } from '../scenarios/schedule-not-applied/legacy.ts';
import { askWorld } from '../support/ask-world.ts';

const finding = (scenario: string, system: System, machine = 'vm-01'): Finding =>
  ({ scenario, system, machine: { id: machine } }) as unknown as Finding;

const MANAGER = finding('a', 'update-manager');
const MANAGEMENT = finding('a', 'update-management');
const ELSEWHERE = finding('b', 'update-manager');
const OF_ANOTHER = finding('a', 'update-manager', 'vm-02');
const GIVEN = [MANAGER, ELSEWHERE, OF_ANOTHER, MANAGEMENT];
const SWAPPED = [MANAGEMENT, ELSEWHERE, OF_ANOTHER, MANAGER];

describe('of two systems that know a question', () => {
  const rows: readonly (readonly [text: string, told: readonly Finding[]])[] = [
    ['why is it not applied?', GIVEN],
    ['Why did Update Management leave vm-01 out?', SWAPPED],
    ['Update Management の展開が vm-01 に適用されない', SWAPPED],
    ['更新管理の展開が適用されない', SWAPPED],
    ['the Automation account says so', SWAPPED],
    ['since it moved from Update Management to Update Manager', GIVEN],
    ['automation-01 is left out', GIVEN],
  ];
  for (const [text, told] of rows)
    it(`the one that is named comes first: ${text}`, () => {
      assert.deepEqual(namedSystemFirst(GIVEN, text), told);
    });

  it('the one that knows the schedule by its name comes first where no system is named', () => {
    const known = { ...MANAGEMENT, subject: { kind: 'schedule', id: 'x', name: 'Tag-Sunday' } } as Finding;
    const found = [MANAGER, known];
    for (const text of ["tag-sunday didn't take vm-01", 'Tag-Sunday に vm-01 が含まれない'])
      assert.deepEqual(namedSystemFirst(found, text), [known, MANAGER]);
    for (const text of ['Tag-Sunday-2 left vm-01 out', 'Update Manager: Tag-Sunday left vm-01 out'])
      assert.deepEqual(namedSystemFirst(found, text), found);
  });

  it('Update Manager comes first where it is named', () => {
    for (const text of ['Azure Update Manager skipped vm-01', '更新マネージャーが vm-01 を対象外にした'])
      assert.deepEqual(namedSystemFirst([MANAGEMENT, MANAGER], text), [MANAGER, MANAGEMENT]);
  });

  for (const { topic, examinations } of SCENARIOS)
    if (examinations.length > 1)
      it(`each of its systems can be named: ${topic.id}`, () => {
        const all = examinations.map(({ system }) => finding(topic.id, system));
        const [first] = namedSystemFirst(all.toReversed(), 'Update Manager');
        const [legacy] = namedSystemFirst(all, 'Update Management');
        assert.deepEqual([first?.system, legacy?.system], ['update-manager', 'update-management']);
      });

  it('leads the answer', async () => {
    const systemsOf = async (text: string) => {
      const { answer } = await askWorld(LEFT_OUT_BY_DEPLOYMENT, text, null, SCHEDULE_NOT_APPLIED);
      return answer.findings.map(({ system }) => system);
    };
    assert.deepEqual(await systemsOf('why was vm-01 left out?'), ['update-manager', 'update-management']);
    assert.deepEqual(await systemsOf('why did Update Management leave vm-01 out?'), [
      'update-management',
      'update-manager',
    ]);
  });
});

const SCHEDULE_NOT_APPLIED = (question: Question): Question => ({
  ...question,
  intent: 'diagnose',
  topic: 'schedule-not-applied',
});
