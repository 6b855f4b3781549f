import assert from 'node:assert/strict';
import { advanceConversation } from '../../src/dialog/conversation.ts';
import {
  besideOf,
  type ConversationSnapshot,
  NEW_CONVERSATION,
  readSnapshot,
  storeSnapshot,
} from '../../src/dialog/conversation-snapshot.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Listed } from '../../src/model/listed.ts';
import type { Question } from '../../src/model/question.ts';
import { aChoice, anAnswer, aQuestion } from '../support/conversation-fixture.ts';

const FLEET = aQuestion({ text: 'which are not assessed?', scope: 'fleet', topic: 'fleet-diagnosis' });
const VM_01 = aQuestion({ machines: ['vm-01'] });
const VM_02 = aQuestion({ machines: ['vm-02'] });
const GROUPS = [{ group: 'stopped' }, { machine: 'vm-01' }, { group: 'off' }] as const;
const MACHINES = [{ machine: 'vm-03' }, { machine: 'vm-04' }] as const;

/** An answer whose report has a row for each line. */
function listing(question: Question, lines: readonly Listed[]): Answer {
  const rows = lines.map((about) => ({ about, standing: null, title: null, text: null, detail: [] }));
  return { ...anAnswer(question), report: { id: 'a-report', data: {}, blocks: [{ kind: 'rows', rows }] } };
}

/** Asked and answered one after the other, kept and read each time. */
function said(...answers: readonly Answer[]): ConversationSnapshot {
  return answers.reduce((before, answer, index) => {
    const turn = `${index}`;
    const asked = advanceConversation(before, {
      type: 'asked',
      turn,
      question: answer.question,
      reply: null,
    });
    const { snapshot } = advanceConversation(asked.snapshot, { type: 'answered', turn, answer });
    const kept = readSnapshot(JSON.parse(JSON.stringify(storeSnapshot(snapshot))));
    assert.deepEqual(kept, snapshot);
    return snapshot;
  }, NEW_CONVERSATION);
}

describe('what was listed', () => {
  it('stays until something else is listed', () => {
    assert.deepEqual(said(listing(FLEET, GROUPS)).list, { question: FLEET, lines: GROUPS });
    assert.deepEqual(said(listing(FLEET, GROUPS), anAnswer(VM_01)).list?.lines, GROUPS);
    assert.deepEqual(said(listing(FLEET, GROUPS), listing(VM_02, MACHINES)).list, {
      question: VM_02,
      lines: MACHINES,
    });
  });

  it('stays around the lines of one of its lines, from page to page', () => {
    const page = (number: number) => ({ ...FLEET, listing: { group: 'stopped', page: number } });
    const { list } = said(
      listing(FLEET, GROUPS),
      listing(page(0), MACHINES),
      listing(page(1), [...MACHINES, { machine: 'vm-05' }]),
    );
    assert.equal(list?.lines.length, 3);
    assert.deepEqual(list?.within, { question: FLEET, lines: GROUPS });
  });

  it('is what somebody new may point at, and gives way to machines to pick from', () => {
    assert.deepEqual(besideOf(said(listing(FLEET, GROUPS))).list?.lines, GROUPS);
    const choices = [aChoice('vm-twin', 'rg-a', 'sub-1'), aChoice('vm-twin', 'rg-b', 'sub-1')];
    assert.equal(said(listing(FLEET, GROUPS), anAnswer(VM_01, choices)).list, null);
  });

  it('is nothing of one line', () => {
    assert.equal(said(listing(FLEET, GROUPS.slice(0, 1))).list, null);
  });
});

describe('what was spoken of before', () => {
  it('is what was spoken of before what was spoken of last', () => {
    assert.equal(said(anAnswer(VM_01)).earlier, null);
    assert.deepEqual(said(anAnswer(VM_01), anAnswer(VM_02)).earlier?.entities.machines, ['vm-01']);
  });

  it('is not the same, asked once more or otherwise', () => {
    const { earlier } = said(
      anAnswer(VM_01),
      anAnswer(VM_02),
      anAnswer({ ...VM_02, focus: 'fix' }),
      anAnswer({ ...VM_02, topic: 'machine-overview' }),
    );
    assert.deepEqual(earlier?.entities.machines, ['vm-01']);
  });
});
