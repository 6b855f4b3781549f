import { assign, setup, transition } from 'xstate';
import type { Answer } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import type { Question } from '../model/question.ts';
import { listAfter } from '../model/shown-list.ts';
import { taken } from '../model/taken.ts';
import { watchedQuestion } from '../model/watch.ts';
import { withSeen } from '../model/what-changed.ts';
import type { ConversationEvent } from './conversation-event.ts';
import { type ConversationSnapshot, NEW_CONVERSATION } from './conversation-snapshot.ts';

type Memory = Omit<ConversationSnapshot, 'state'>;

/** Before the first question, and after a cancel. */
const { state: _, ...NOTHING_SAID } = NEW_CONVERSATION;

/** Choices beyond this many are on the card's buttons but cannot be picked by typing; it bounds the snapshot. */
const OPEN_CHOICES = 50;

/**
 * The dialog as a machine. A question is taken in every state: one that arrives while another is being read supersedes
 * it as the latest, and both get their answers. Cancelling forgets choices and the thread of follow-ups; a read under
 * way cannot do harm, so its answer is still shown. What any answer offers, help's too, is what a reply picks from.
 */
const machine = setup({
  types: { context: {} as Memory, events: {} as ConversationEvent },
  actions: {
    // Does nothing: what is to be read leaves the machine as data.
    read: (_, _question: Question) => undefined,
  },
  guards: {
    isCancelling: ({ event }) => event.type === 'picked' && event.question.intent === 'cancel',
    isLatest: ({ context, event }) => event.turn === context.latestTurn,
    isLatestWithChoices: ({ context, event }) =>
      event.type === 'answered' && event.turn === context.latestTurn && event.answer.choices.length > 0,
  },
}).createMachine({
  id: 'conversation',
  context: NOTHING_SAID,
  initial: 'idle',
  on: {
    asked: {
      target: '.gather',
      actions: [
        { type: 'read', params: ({ context, event }) => meant(event, context) },
        assign(({ context, event }) => asking(context, event.turn, meant(event, context))),
      ],
    },
    picked: [
      {
        guard: 'isCancelling',
        target: '.idle',
        actions: [{ type: 'read', params: ({ event }) => event.question }, assign(NOTHING_SAID)],
      },
      {
        target: '.gather',
        actions: [
          { type: 'read', params: ({ event }) => event.question },
          assign(({ context, event }) => asking(context, event.turn, event.question)),
        ],
      },
    ],
    cancelled: {
      target: '.idle',
      actions: [{ type: 'read', params: ({ event }) => event.question }, assign(NOTHING_SAID)],
    },
  },
  states: {
    idle: {},
    clarify: {},
    gather: {
      on: {
        answered: [
          {
            guard: 'isLatestWithChoices',
            target: 'clarify',
            actions: assign(({ context, event }) => answered(context, event.answer)),
          },
          {
            guard: 'isLatest',
            target: 'idle',
            actions: assign(({ context, event }) => answered(context, event.answer)),
          },
        ],
        failed: { guard: 'isLatest', target: 'idle' },
      },
    },
  },
});

/**
 * The dialog after `event`, and the question that is now to be answered, if any; its end is an `answered` or `failed` event
 * of the same turn. Pure: same snapshot and event, same result, so a caller that loses a race to save may simply do it
 * again.
 */
export function advanceConversation(
  snapshot: ConversationSnapshot,
  event: ConversationEvent,
): { readonly snapshot: ConversationSnapshot; readonly question: Question | null } {
  const { state, ...memory } = snapshot;
  const [next, actions] = transition(machine, machine.resolveState({ value: state, context: memory }), event);
  const [question] = actions.flatMap((action) => (action.type === 'read' ? [action.params] : []));
  return { snapshot: { state: next.value, ...next.context }, question: question ?? null };
}

function asking(memory: Memory, turn: string, question: Question): Memory {
  return {
    ...memory,
    ...spokenOf(memory, leadsOn(question, memory.previous) ? leadOf(question) : null),
    latestTurn: turn,
    open: null,
    choices: [],
  };
}

function answered(memory: Memory, answer: Answer): Memory {
  const { question, choices } = answer;
  const told = taken(answer) ?? answer;
  return {
    ...memory,
    ...spokenOf(memory, leadsOn(told.question, memory.previous) ? leadOf(withSeen(told)) : null),
    // Of machines that are picked from a number says one.
    list: choices.some(({ machine }) => machine !== null) ? null : listAfter(told, memory.list),
    open: choices.length > 0 ? question : null,
    choices: choices.slice(0, OPEN_CHOICES),
  };
}

/** What is spoken of now, and what was before: of the same, asked once more, nothing else was. */
function spokenOf(
  { previous, earlier }: Memory,
  question: Question | null,
): Pick<Memory, 'previous' | 'earlier'> {
  if (question === null) return { previous, earlier };
  const isElse = previous !== null && matterOf(previous) !== matterOf(question);
  return { previous: question, earlier: isElse ? previous : earlier };
}

/** What a question is about: its machines, or what it asks of those of a place. */
function matterOf({ topic, scope, entities, listing }: Question): string {
  return scope === 'machines' && entities.machines.length > 0
    ? JSON.stringify(entities.machines)
    : JSON.stringify([topic, scope, entities, listing]);
}

/** A typed question, or what it picks from the open choices; what picks none of them asks for the choices again, and keeps what was said. */
function meant(
  { question, reply }: Extract<ConversationEvent, { type: 'asked' }>,
  { choices, open }: Memory,
): Question {
  switch (reply?.picks) {
    case 'choice':
      return choices[reply.index]?.question ?? question;
    case 'all':
      return ofAll(choices) ?? (open === null ? question : { ...open, offList: question.text });
    case 'off-list':
      return open === null ? question : { ...open, offList: question.text };
    case undefined:
      return isLostAgain(question, open) ? { ...question, ...HELP } : question;
  }
}

/** In place of asking back the same a second time. */
const HELP = { intent: 'help', topic: 'help', candidates: [] } as const satisfies Partial<Question>;

/** Whether nothing is understood once more, and nothing else can be offered than before. */
function isLostAgain(question: Question, open: Question | null): boolean {
  const offerOf = ({ intent, candidates, entities }: Question) =>
    JSON.stringify([intent, candidates, entities.machines]);
  if (open === null || question.notDone !== undefined || offerOf(question) !== offerOf(open)) return false;
  return question.intent === 'unknown';
}

/** One question about every machine that is offered; null where topics are: those are asked one at a time. */
function ofAll(choices: readonly Choice[]): Question | null {
  const [first] = choices;
  if (first === undefined || choices.some(({ machine }) => machine === null)) return null;
  const machines = [...new Set(choices.flatMap(({ question }) => question.entities.machines))];
  const { twins: _, ...question } = first.question;
  return { ...question, entities: { ...question.entities, machines } };
}

/** What a follow-up leans on: where it is watched, what is watched. The wish alone is asked back about first. */
function leadOf(question: Question): Question {
  return question.intent === 'clarify' ? question : watchedQuestion(question);
}

/** Whether a follow-up can lean on this question. What was not understood says no more than the machine it names. */
function leadsOn({ intent, topic, entities, watch }: Question, previous: Question | null): boolean {
  if (intent === 'help' || watch?.kind === 'stop') return false;
  if (intent !== 'unknown') return topic !== null || entities.machines.length > 0;
  return entities.machines.some((machine) => !previous?.entities.machines.includes(machine));
}
