import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advanceConversation } from '../../src/dialog/conversation.ts';
import { type ConversationEvent, questionEvent } from '../../src/dialog/conversation-event.ts';
import {
  type ConversationSnapshot,
  NEW_CONVERSATION,
  readSnapshot,
} from '../../src/dialog/conversation-snapshot.ts';
import { aChoice, anAnswer, aQuestion } from '../support/conversation-fixture.ts';

const VM_01 = aQuestion({ machines: ['vm-01'] });
const VM_02 = aQuestion({ machines: ['vm-02'] });
const HELP = aQuestion({ text: 'help', intent: 'help', topic: null });
const CANCEL = aQuestion({ text: 'cancel', intent: 'cancel', topic: null });
const TWIN = aQuestion({ text: 'why is vm-twin not assessed?', machines: ['vm-twin'] });
const IN_A = aChoice('vm-twin', 'rg-a', 'sub-1');
const IN_B = aChoice('vm-twin', 'rg-b', 'sub-1');
const said = (text: string) => aQuestion({ text, intent: 'unknown', topic: null });
const ask = (turn: string, question = VM_01) => questionEvent(turn, question);
const answered = (turn: string, answer = anAnswer(VM_01)): ConversationEvent => ({
  type: 'answered',
  turn,
  answer,
});
const offered = (turn: string) => answered(turn, anAnswer(TWIN, [IN_A, IN_B]));
const failed = (turn: string): ConversationEvent => ({ type: 'failed', turn, reference: 'ref' });

interface Step {
  readonly event: ConversationEvent;
  /** Effects in short: `gather <turn> <machines>`. */
  readonly effects: readonly string[];
  readonly state: ConversationSnapshot['state'];
}

/** The effects of a question that reads Azure. */
const reads = (turn: string, machine: string) => [`showProgress ${machine}`, `gather ${turn} ${machine}`];

const TRANSCRIPTS: Readonly<Record<string, readonly Step[]>> = {
  'a question is read and answered': [
    { event: ask('1'), effects: reads('1', 'vm-01'), state: 'gather' },
    { event: answered('1'), effects: ['showAnswer'], state: 'idle' },
  ],
  'help needs no progress and changes nothing': [
    { event: ask('1', HELP), effects: ['gather 1 '], state: 'idle' },
    { event: answered('1', anAnswer(HELP)), effects: ['showAnswer'], state: 'idle' },
  ],
  'choices are picked from by number': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('2', said('2')), effects: reads('2', 'rg-b'), state: 'gather' },
    { event: answered('2', anAnswer(IN_B.question)), effects: ['showAnswer'], state: 'idle' },
  ],
  'choices are picked from by button': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'clarify' },
    {
      event: { type: 'picked', turn: '2', question: IN_A.question },
      effects: reads('2', 'rg-a'),
      state: 'gather',
    },
  ],
  'a number beyond the list offers it again': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('2', said('7')), effects: reads('2', 'vm-twin'), state: 'gather' },
    { event: offered('2'), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('3', said('1')), effects: reads('3', 'rg-a'), state: 'gather' },
  ],
  'another question leaves the choices': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('2', VM_02), effects: reads('2', 'vm-02'), state: 'gather' },
    { event: answered('2'), effects: ['showAnswer'], state: 'idle' },
    { event: ask('3', said('2')), effects: ['gather 3 '], state: 'gather' },
  ],
  'help keeps the choices': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('2', HELP), effects: ['gather 2 '], state: 'clarify' },
    { event: answered('2', anAnswer(HELP)), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('3', said('2')), effects: reads('3', 'rg-b'), state: 'gather' },
  ],
  'cancelling leaves the choices': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'clarify' },
    { event: ask('2', CANCEL), effects: ['gather 2 '], state: 'idle' },
    { event: ask('3', said('2')), effects: ['gather 3 '], state: 'gather' },
  ],
  'a question during another: both are answered, the later decides what follows': [
    { event: ask('1', TWIN), effects: reads('1', 'vm-twin'), state: 'gather' },
    { event: ask('2', VM_02), effects: reads('2', 'vm-02'), state: 'gather' },
    { event: offered('1'), effects: ['showAnswer'], state: 'gather' },
    { event: answered('2', anAnswer(VM_02)), effects: ['showAnswer'], state: 'idle' },
  ],
  'what was cancelled while being read is still shown': [
    { event: ask('1'), effects: reads('1', 'vm-01'), state: 'gather' },
    { event: ask('2', CANCEL), effects: ['gather 2 '], state: 'idle' },
    { event: answered('1'), effects: ['showAnswer'], state: 'idle' },
  ],
  'a failure is shown and ends the turn': [
    { event: ask('1'), effects: reads('1', 'vm-01'), state: 'gather' },
    { event: failed('1'), effects: ['showFailure ref'], state: 'idle' },
  ],
  'a failure of an earlier turn leaves the later one alone': [
    { event: ask('1'), effects: reads('1', 'vm-01'), state: 'gather' },
    { event: ask('2', VM_02), effects: reads('2', 'vm-02'), state: 'gather' },
    { event: failed('1'), effects: ['showFailure ref'], state: 'gather' },
  ],
};

describe('the conversation', () => {
  for (const [name, steps] of Object.entries(TRANSCRIPTS))
    it(name, () => {
      let snapshot = NEW_CONVERSATION;
      for (const { event, effects, state } of steps) {
        const next = advanceConversation(snapshot, event);
        assert.deepEqual(next.effects.map(short), effects);
        assert.equal(next.snapshot.state, state);
        snapshot = next.snapshot;
      }
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
    { what: 'a pick', events: [ask('1', TWIN), offered('1'), ask('2', said('2'))], previous: 'rg-b' },
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
  const anyEvent: fc.Arbitrary<ConversationEvent> = fc.oneof(
    fc.tuple(anyTurn, anyQuestion).map(([turn, question]) => questionEvent(turn, question)),
    fc.record({ type: fc.constant('picked' as const), turn: anyTurn, question: anyQuestion }),
    fc
      .tuple(anyTurn, anyQuestion, fc.boolean())
      .map(([turn, question, isTwin]) => answered(turn, anAnswer(question, isTwin ? [IN_A, IN_B] : []))),
    anyTurn.map(failed),
  );

  it('stays in a known state, answers every question and can be saved, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let snapshot = NEW_CONVERSATION;
        for (const event of events) {
          const next = advanceConversation(snapshot, event);
          const isQuestion = 'question' in event;
          assert.equal(next.effects.filter(({ type }) => type === 'gather').length, isQuestion ? 1 : 0);
          assert.equal(
            next.effects.filter(({ type }) => type.match(/^show(Answer|Failure)$/)).length,
            isQuestion ? 0 : 1,
          );
          assert.deepEqual(readSnapshot(JSON.parse(JSON.stringify(next.snapshot))), next.snapshot);
          assert.equal(next.snapshot.state === 'clarify', next.snapshot.choices.length > 0);
          assert.deepEqual(advanceConversation(snapshot, event), next);
          snapshot = next.snapshot;
        }
      }),
    );
  });

  it('keeps at most twenty choices, so that it stays small', () => {
    const many = Array.from({ length: 500 }, (_, index) => aChoice('vm-twin', `rg-${index}`, 'sub-1'));
    const { snapshot } = run([ask('1', TWIN), answered('1', anAnswer(TWIN, many))]);
    assert.equal(snapshot.choices.length, 20);
    assert.ok(JSON.stringify(snapshot).length < 32_000);
  });
});

describe('a stored conversation', () => {
  const { snapshot } = run([ask('1', TWIN), offered('1')]);
  const UNREADABLE: Readonly<Record<string, unknown>> = {
    'of a later version': { ...snapshot, version: 2 },
    'in an unknown state': { ...snapshot, state: 'approve' },
    'without its choices': { ...snapshot, choices: undefined },
    'that is a text': 'gather',
    'that is null': null,
  };
  for (const [what, stored] of Object.entries(UNREADABLE))
    it(`${what} is not read`, () => assert.equal(readSnapshot(stored), null));
  it('is read as it was written', () => {
    assert.deepEqual(readSnapshot(JSON.parse(JSON.stringify(snapshot))), snapshot);
  });
});

function run(events: readonly ConversationEvent[]) {
  return events.reduce((done, event) => advanceConversation(done.snapshot, event), {
    ...advanceConversation(NEW_CONVERSATION, events[0] ?? assert.fail('no events')),
    snapshot: NEW_CONVERSATION,
  });
}

function short(effect: ReturnType<typeof advanceConversation>['effects'][number]): string {
  switch (effect.type) {
    case 'showProgress':
      return `showProgress ${nameOf(effect.question.entities.machines)}`;
    case 'gather':
      return `gather ${effect.turn} ${nameOf(effect.question.entities.machines)}`;
    case 'showAnswer':
      return 'showAnswer';
    case 'showFailure':
      return `showFailure ${effect.reference}`;
  }
}

/** A machine's name; of a whole id, its resource group. */
function nameOf(machines: readonly string[]): string {
  return machines.map((machine) => machine.split('/')[4] ?? machine).join(',');
}
