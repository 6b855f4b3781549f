import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReply } from '../../src/ask/read-reply.ts';
import type { Choice } from '../../src/model/choice.ts';
import { aChoice, aQuestion } from '../support/conversation-fixture.ts';

const MACHINES = [
  aChoice('vm-01', 'rg-a', 'Production'),
  aChoice('vm-01', 'rg-b', 'Test'),
  aChoice('vm-01', 'rg-c', 'Test'),
];

const topic = (id: string, en: string, ja: string): Choice => ({
  topic: id,
  machine: null,
  label: { en, ja },
  question: aQuestion({ topic: id }),
});
const TOPICS = [
  topic('not-assessed', 'Why a machine is not assessed', '評価されない理由'),
  topic('pending-updates', 'Which updates are pending', '保留中の更新'),
];

const STAGED = [
  aChoice('batch01', 'rg-batch-prod', 'Contoso Japan'),
  aChoice('batch01', 'rg-batch-test', 'Contoso Japan'),
];

/** The reply, and the number of the choice it picks; 0: beyond the list; null: a question of its own. */
const REPLIES: readonly (readonly [choices: readonly Choice[], reply: string, picks: number | null])[] = [
  [MACHINES, '2', 2],
  [MACHINES, ' 2. ', 2],
  [MACHINES, '#2', 2],
  [MACHINES, '(2)', 2],
  [MACHINES, 'number 2', 2],
  [MACHINES, 'option 3 please', 3],
  [MACHINES, '2nd', 2],
  [MACHINES, 'the second one', 2],
  [MACHINES, 'The first, please!', 1],
  [MACHINES, 'last', 3],
  [MACHINES, '２', 2],
  [MACHINES, '２番', 2],
  [MACHINES, '2番目です', 2],
  [MACHINES, '二番目', 2],
  [MACHINES, '二つ目', 2],
  [MACHINES, '②', 2],
  [MACHINES, '2番でお願いします', 2],
  [MACHINES, '最初の', 1],
  [MACHINES, '最後', 3],
  [MACHINES, 'rg-b', 2],
  [MACHINES, 'RG-B', 2],
  [MACHINES, 'the one in rg-b', 2],
  [MACHINES, 'rg-bの方', 2],
  [MACHINES, 'production', 1],
  [MACHINES, 'vm-01 (rg-c, Test)', 3],
  [MACHINES, 'vm-01 (rg-c、Test)', 3],
  [MACHINES, 'no, the first', 1],
  [MACHINES, 'no, I meant the second one', 2],
  [MACHINES, 'sorry, 3', 3],
  [MACHINES, 'いや、1 のほう', 1],
  [MACHINES, '違う、2番', 2],
  [MACHINES, 'やっぱり rg-b の方', 2],
  [MACHINES, 'いや', null],
  [MACHINES, 'no', null],
  [MACHINES, '-1', 0],
  [MACHINES, '1.5', 0],
  [MACHINES, '０', 0],
  [MACHINES, '0', 0],
  [MACHINES, '4', 0],
  [MACHINES, '17番', 0],
  [MACHINES, 'test', null],
  [MACHINES, 'vm-01', null],
  [MACHINES, 'why is vm-02 in rg-b not assessed?', null],
  [MACHINES, '2024', null],
  [MACHINES, '', null],
  [MACHINES, 'please', null],
  [MACHINES, 'yes', 0],
  [MACHINES, 'the other one', 0],
  [MACHINES, 'はい', 0],
  [MACHINES, 'もう一方です', 0],
  [STAGED, 'the prod one', 1],
  [STAGED, 'test', 2],
  [STAGED, '本番のほう', 1],
  [STAGED, '検証環境です', 2],
  [STAGED, 'batch', null],
  [MACHINES.slice(0, 1), 'yes please', 1],
  [MACHINES.slice(0, 1), 'はい', 1],
  [[...MACHINES.slice(0, 1), topic('help', 'What can be asked', '質問できること')], 'yes', 1],
  [MACHINES.slice(0, 1), 'none', null],
  [MACHINES.slice(0, 1), 'neither', null],
  [TOPICS, 'which updates are pending?', 2],
  [TOPICS, '保留中の更新', 2],
  [TOPICS, 'pending', 2],
  [TOPICS, 'not-assessed', 1],
  [[], '2', null],
];

describe('a reply to choices', () => {
  for (const [choices, reply, picks] of REPLIES)
    it(`"${reply}" picks ${picks ?? 'none'} of ${choices.length}`, () => {
      const read = readReply(reply, choices);
      if (picks === null) assert.equal(read, null);
      else if (picks === 0) assert.deepEqual(read, { picks: 'off-list' });
      else assert.deepEqual(read, { picks: 'choice', index: picks - 1 });
    });

  for (const reply of ['both', 'Both of them!', 'all', '両方', '両方お願いします', 'どちらも', '全部です'])
    it(`"${reply}" picks all`, () => assert.deepEqual(readReply(reply, MACHINES), { picks: 'all' }));

  it('never throws, and picks nothing but one of the choices', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (reply) => {
        const read = readReply(reply, MACHINES);
        assert.ok(read?.picks !== 'choice' || MACHINES[read.index] !== undefined);
      }),
    );
  });

  it('is none where it is as long as a question with a log pasted into it', () => {
    assert.equal(readReply(`2 ${'please '.repeat(4_000)}`, MACHINES), null);
  });
});
