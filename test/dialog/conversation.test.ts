import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advanceConversation } from '../../src/dialog/conversation.ts';
import { type ConversationEvent, questionEvent } from '../../src/dialog/conversation-event.ts';
import {
  type ConversationSnapshot,
  NEW_CONVERSATION,
  readSnapshot,
  storeSnapshot,
} from '../../src/dialog/conversation-snapshot.ts';
import { takesTime } from '../../src/dialog/takes-time.ts';
import type { Question } from '../../src/model/question.ts';
import type { Reply } from '../../src/model/reply.ts';
import { aChoice, anAnswer, aQuestion, aTopicChoice } from '../support/conversation-fixture.ts';

const VM_01 = aQuestion({ machines: ['vm-01'] });
const VM_02 = aQuestion({ machines: ['vm-02'] });
const HELP = aQuestion({ text: 'help', intent: 'help', topic: 'help' });
const CANCEL = aQuestion({ text: 'cancel', intent: 'cancel', topic: 'cancel' });
const TWIN = aQuestion({ text: 'why is vm-twin not assessed?', machines: ['vm-twin'] });
const IN_A = aChoice('vm-twin', 'rg-a', 'sub-1');
const IN_B = aChoice('vm-twin', 'rg-b', 'sub-1');
const said = (text: string) => aQuestion({ text, intent: 'unknown', topic: null });
const ABOUT_ASSESSMENT = aTopicChoice('not-assessed', HELP);
const ABOUT_MACHINE = aTopicChoice('machine-overview', HELP);
const ask = (turn: string, question = VM_01) => questionEvent(turn, question, null);
/** A message that reads as a pick: a number counted from one; 0: beyond the list. */
const reply = (turn: string, number: number): ConversationEvent => {
  const read: Reply = number === 0 ? { picks: 'off-list' } : { picks: 'choice', index: number - 1 };
  return questionEvent(turn, said(`${number}`), read);
};
const answered = (turn: string, answer = anAnswer(VM_01)): ConversationEvent => ({
  type: 'answered',
  turn,
  answer,
});
const offered = (turn: string) => answered(turn, anAnswer(TWIN, [IN_A, IN_B]));
const helped = (turn: string) => answered(turn, anAnswer(HELP, [ABOUT_ASSESSMENT, ABOUT_MACHINE]));
const failed = (turn: string): ConversationEvent => ({ type: 'failed', turn });

interface Step {
  readonly event: ConversationEvent;
  /** What is read for it: the machine, else the topic or intent; `…` behind it where that takes time. Null: nothing. */
  readonly reads: string | null;
  readonly state: ConversationSnapshot['state'];
}

const TRANSCRIPTS: Readonly<Record<string, readonly Step[]>> = {
  'a question is read and answered': [
    { event: ask('1'), reads: 'vm-01…', state: 'gather' },
    { event: answered('1'), reads: null, state: 'idle' },
  ],
  'choices are picked from by a reply': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: reply('2', 2), reads: 'rg-b…', state: 'gather' },
    { event: answered('2', anAnswer(IN_B.question)), reads: null, state: 'idle' },
  ],
  'all of the machines to choose from are asked about at once': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: questionEvent('2', said('both'), { picks: 'all' }), reads: 'rg-a,rg-b…', state: 'gather' },
    { event: answered('2', anAnswer(IN_A.question)), reads: null, state: 'idle' },
  ],
  'topics are not asked about all at once': [
    { event: ask('1', HELP), reads: 'help', state: 'gather' },
    { event: helped('1'), reads: null, state: 'clarify' },
    { event: questionEvent('2', said('both'), { picks: 'all' }), reads: 'help', state: 'gather' },
  ],
  'choices are picked from by button': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: { type: 'picked', turn: '2', question: IN_A.question }, reads: 'rg-a…', state: 'gather' },
  ],
  'choices are left by button': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: { type: 'picked', turn: '2', question: CANCEL }, reads: 'cancel', state: 'idle' },
    { event: reply('3', 2), reads: 'unknown', state: 'gather' },
  ],
  'a number beyond the list offers it again': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: reply('2', 0), reads: 'vm-twin…', state: 'gather' },
    { event: offered('2'), reads: null, state: 'clarify' },
    { event: reply('3', 1), reads: 'rg-a…', state: 'gather' },
  ],
  'a pick from choices that are no longer open is a question of its own': [
    { event: reply('1', 2), reads: 'unknown', state: 'gather' },
  ],
  'another question leaves the choices': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: ask('2', VM_02), reads: 'vm-02…', state: 'gather' },
    { event: answered('2'), reads: null, state: 'idle' },
    { event: reply('3', 2), reads: 'unknown', state: 'gather' },
  ],
  'what help offers is picked from by number': [
    { event: ask('1', HELP), reads: 'help', state: 'gather' },
    { event: helped('1'), reads: null, state: 'clarify' },
    { event: reply('2', 2), reads: 'machine-overview', state: 'gather' },
  ],
  'what help offers takes the place of older choices': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: ask('2', HELP), reads: 'help', state: 'gather' },
    { event: helped('2'), reads: null, state: 'clarify' },
    { event: reply('3', 1), reads: 'not-assessed', state: 'gather' },
  ],
  'what is not understood twice is answered by what can be asked, not by the same again': [
    { event: ask('1', said('hm')), reads: 'unknown', state: 'gather' },
    { event: answered('1', anAnswer(said('hm'), [ABOUT_MACHINE])), reads: null, state: 'clarify' },
    { event: ask('2', said('hm!')), reads: 'help', state: 'gather' },
    { event: helped('2'), reads: null, state: 'clarify' },
    { event: ask('3', said('hm?')), reads: 'unknown', state: 'gather' },
  ],
  'what an answer to an unknown question offers is picked from by number': [
    { event: ask('1', said('hm')), reads: 'unknown', state: 'gather' },
    { event: answered('1', anAnswer(said('hm'), [ABOUT_MACHINE])), reads: null, state: 'clarify' },
    { event: reply('2', 1), reads: 'machine-overview', state: 'gather' },
  ],
  'cancelling leaves the choices': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'clarify' },
    { event: ask('2', CANCEL), reads: 'cancel', state: 'idle' },
    { event: answered('2', anAnswer(CANCEL)), reads: null, state: 'idle' },
    { event: reply('3', 2), reads: 'unknown', state: 'gather' },
  ],
  'a question during another: the later decides what follows': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: ask('2', VM_02), reads: 'vm-02…', state: 'gather' },
    { event: offered('1'), reads: null, state: 'gather' },
    { event: answered('2', anAnswer(VM_02)), reads: null, state: 'idle' },
  ],
  'an answer after cancelling opens nothing': [
    { event: ask('1', TWIN), reads: 'vm-twin…', state: 'gather' },
    { event: ask('2', CANCEL), reads: 'cancel', state: 'idle' },
    { event: offered('1'), reads: null, state: 'idle' },
  ],
  'a failure ends the turn': [
    { event: ask('1'), reads: 'vm-01…', state: 'gather' },
    { event: failed('1'), reads: null, state: 'idle' },
  ],
  'a failure of an earlier turn leaves the later one alone': [
    { event: ask('1'), reads: 'vm-01…', state: 'gather' },
    { event: ask('2', VM_02), reads: 'vm-02…', state: 'gather' },
    { event: failed('1'), reads: null, state: 'gather' },
  ],
};

describe('the conversation', () => {
  for (const [name, steps] of Object.entries(TRANSCRIPTS))
    it(name, () => {
      let snapshot = NEW_CONVERSATION;
      for (const { event, reads, state } of steps) {
        const next = advanceConversation(snapshot, event);
        assert.equal(short(next.question), reads);
        assert.equal(next.snapshot.state, state);
        snapshot = next.snapshot;
      }
    });

  it('keeps the number that was beyond the list, for the answer to say so', () => {
    const { question } = run([ask('1', TWIN), offered('1'), reply('2', 0)]);
    assert.equal(question?.offList, '0');
  });

  const PREVIOUS = [
    { what: 'a question with a machine', events: [ask('1')], previous: 'vm-01' },
    { what: 'the latest of two', events: [ask('1'), ask('2', VM_02), answered('1')], previous: 'vm-02' },
    { what: 'no word of help', events: [ask('1'), answered('1'), ask('2', HELP)], previous: 'vm-01' },
    { what: 'nothing that was not understood', events: [ask('1'), ask('2', said('hm'))], previous: 'vm-01' },
    {
      what: 'nothing after cancelling',
      events: [ask('1'), answered('1'), ask('2', CANCEL)],
      previous: undefined,
    },
    { what: 'a pick', events: [ask('1', TWIN), offered('1'), reply('2', 2)], previous: 'rg-b' },
  ];
  for (const { what, events, previous } of PREVIOUS)
    it(`lets a follow-up lean on ${what}`, () => {
      const { snapshot } = run(events);
      assert.equal(
        snapshot.previous === null ? undefined : nameOf(snapshot.previous.entities.machines),
        previous,
      );
    });

  const anyQuestion = fc.constantFrom(
    VM_01,
    VM_02,
    TWIN,
    HELP,
    CANCEL,
    said('2'),
    said('99'),
    said(''),
    IN_A.question,
  );
  const anyTurn = fc.constantFrom('1', '2', '3');
  const anyReply = fc.constantFrom<Reply | null>(
    null,
    { picks: 'off-list' },
    { picks: 'choice', index: 0 },
    { picks: 'choice', index: 7 },
  );
  const anyEvent: fc.Arbitrary<ConversationEvent> = fc.oneof(
    fc.tuple(anyTurn, anyQuestion, anyReply).map((asked) => questionEvent(...asked)),
    fc.record({ type: fc.constant('picked' as const), turn: anyTurn, question: anyQuestion }),
    fc
      .tuple(anyTurn, anyQuestion, fc.boolean())
      .map(([turn, question, isTwin]) => answered(turn, anAnswer(question, isTwin ? [IN_A, IN_B] : []))),
    anyTurn.map(failed),
  );

  it('stays in a known state, reads for every question and can be saved, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let snapshot = NEW_CONVERSATION;
        for (const event of events) {
          const next = advanceConversation(snapshot, event);
          assert.equal(next.question !== null, 'question' in event);
          assert.deepEqual(stored(next.snapshot), next.snapshot);
          assert.equal(next.snapshot.state === 'clarify', next.snapshot.choices.length > 0);
          assert.deepEqual(advanceConversation(snapshot, event), next);
          snapshot = next.snapshot;
        }
      }),
    );
  });

  it('keeps at most fifty choices, and a log pasted into the question once', () => {
    const pasted = 'ログ '.repeat(10_000);
    const long = { ...TWIN, text: `why is vm-twin not assessed? ${pasted}`, pasted };
    const many = Array.from({ length: 500 }, (_, index) => {
      const choice = aChoice('vm-twin', `rg-${index}`, 'sub-1');
      return { ...choice, question: { ...choice.question, text: long.text, pasted } };
    });
    const { snapshot } = run([ask('1', long), answered('1', anAnswer(long, many))]);
    assert.equal(snapshot.choices.length, 50);
    const [first] = stored(snapshot)?.choices ?? [];
    assert.equal(first?.question.pasted, pasted);
    assert.ok(JSON.stringify(storeSnapshot(snapshot)).length < long.text.length + pasted.length + 60_000);
  });
});

describe('a stored conversation', () => {
  const { snapshot } = run([ask('1', TWIN), offered('1')]);
  const json = storeSnapshot(snapshot) as object;
  const UNREADABLE: Readonly<Record<string, unknown>> = {
    'of the release before': { ...snapshot, version: 1 },
    'of a later version': { ...json, version: 3 },
    'in an unknown state': { ...json, state: 'approve' },
    'without its choices': { ...json, choices: undefined },
    'without its words': { ...json, wordings: [] },
    'that is a text': 'gather',
    'that is null': null,
  };
  for (const [what, unreadable] of Object.entries(UNREADABLE))
    it(`${what} is not read`, () => assert.equal(readSnapshot(unreadable), null));
  it('is read as it was written', () => assert.deepEqual(stored(snapshot), snapshot));
});

function stored(snapshot: ConversationSnapshot): ConversationSnapshot | null {
  return readSnapshot(JSON.parse(JSON.stringify(storeSnapshot(snapshot))));
}

function run(events: readonly ConversationEvent[]) {
  return events.reduce((done, event) => advanceConversation(done.snapshot, event), {
    ...advanceConversation(NEW_CONVERSATION, events[0] ?? assert.fail('no events')),
    snapshot: NEW_CONVERSATION,
  });
}

function short(question: Question | null): string | null {
  if (question === null) return null;
  const { topic, intent, entities } = question;
  return `${nameOf(entities.machines) || (topic ?? intent)}${takesTime(question) ? '…' : ''}`;
}

/** A machine's name; of a whole id, its resource group. */
function nameOf(machines: readonly string[]): string {
  return machines.map((machine) => machine.split('/')[4] ?? machine).join(',');
}
