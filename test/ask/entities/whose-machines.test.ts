import assert from 'node:assert/strict';
import { hear } from '../../../src/ask/hear.ts';

/** Whose machines, or what for, each question asks about; null: it says neither. */
const ASKED: readonly (readonly [question: string, place: string | null])[] = [
  ['which machines owned by the dba team are not assessed?', 'dba team'],
  ['which servers owned by finance are pending?', 'finance'],
  ['how are the web team machines?', 'web team'],
  ["are the web team's servers patched?", 'web team'],
  ['which machines of the Payroll team failed?', 'payroll team'],
  ['which SQL servers are not assessed?', 'sql'],
  ['are our web servers ok?', 'web'],
  ['DB チームのマシンで未評価のものは?', 'db チーム'],
  ['担当が Web チームのマシンは?', 'web チーム'],
  ['経理チームが管理するサーバーの状態は?', '経理チーム'],
  ['SQL サーバーで未評価のものは?', 'sql'],
  ['which machines of my team are not assessed?', null],
  ['which machines are not assessed?', null],
  ['is the SQL server sql-prod-01 ok?', null],
  ['自チームのマシンは?', null],
];

describe('whose machines are meant', () => {
  for (const [question, place] of ASKED)
    it(`${question} → ${place}`, () => {
      assert.equal(hear(question, 'anything').entities.place, place);
    });

  it('takes a number behind wave or ring for the value of a tag', () => {
    assert.deepEqual(hear('which machines in wave 2 are not assessed?', 'anything').entities.tags, [
      { key: 'wave', value: '2' },
    ]);
    assert.deepEqual(hear('ring 1 のマシンの状態は?', 'anything').entities.tags, [
      { key: 'ring', value: '1' },
    ]);
  });
});
