import { assign, setup, transition } from 'xstate';
import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { pickChoice } from './choice-reply.ts';
import type { ConversationEvent } from './conversation-event.ts';
import type { ConversationSnapshot } from './conversation-snapshot.ts';

/** What is to be done after an event, in this order. `gather` ends in an `answered` or `failed` event of its turn. */
export type ConversationEffect =
  | { readonly type: 'showProgress'; readonly question: Question }
  | { readonly type: 'gather'; readonly turn: string; readonly question: Question }
  | { readonly type: 'showAnswer'; readonly answer: Answer }
  | { readonly type: 'showFailure'; readonly reference: string };

type Memory = Pick<ConversationSnapshot, 'latestTurn' | 'previous' | 'open' | 'choices'>;

/** Choices beyond this many are on the card's buttons but cannot be picked by typing; it bounds the snapshot. */
const OPEN_CHOICES = 20;

/**
 * The conversation as a machine. A question is taken in every state: one that arrives while another is being read
 * supersedes it as the latest, and both get their answers. Cancelling forgets choices and the thread of follow-ups;
 * a read under way cannot do harm, so its answer is still shown.
 */
const machine = setup({
  types: { context: {} as Memory, events: {} as ConversationEvent },
  actions: {
    // Does nothing: what is to be done leaves the machine as data.
    effects: (_, _effects: readonly ConversationEffect[]) => undefined,
  },
  guards: {
    isLatest: ({ context, event }) => event.turn === context.latestTurn,
    isLatestWithChoices: ({ context, event }) =>
      event.type === 'answered' && event.turn === context.latestTurn && event.answer.choices.length > 0,
  },
}).createMachine({
  id: 'conversation',
  context: { latestTurn: null, previous: null, open: null, choices: [] },
  initial: 'idle',
  on: {
    asked: {
      target: '.gather',
      actions: [
        {
          type: 'effects',
          params: ({ context, event }) => reading(event.turn, meant(event.question, context)),
        },
        assign(({ context, event }) => asking(context, event.turn, meant(event.question, context))),
      ],
    },
    picked: {
      target: '.gather',
      actions: [
        { type: 'effects', params: ({ event }) => reading(event.turn, event.question) },
        assign(({ context, event }) => asking(context, event.turn, event.question)),
      ],
    },
    help: { actions: { type: 'effects', params: ({ event }) => reading(event.turn, event.question) } },
    cancelled: {
      target: '.idle',
      actions: [
        { type: 'effects', params: ({ event }) => reading(event.turn, event.question) },
        assign({ latestTurn: null, previous: null, open: null, choices: [] }),
      ],
    },
    answered: { actions: { type: 'effects', params: ({ event }) => [showAnswer(event.answer)] } },
    failed: { actions: { type: 'effects', params: ({ event }) => [showFailure(event.reference)] } },
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
            actions: [
              { type: 'effects', params: ({ event }) => [showAnswer(event.answer)] },
              assign(({ context, event }) => answered(context, event.answer)),
            ],
          },
          {
            guard: 'isLatest',
            target: 'idle',
            actions: [
              { type: 'effects', params: ({ event }) => [showAnswer(event.answer)] },
              assign(({ context, event }) => answered(context, event.answer)),
            ],
          },
        ],
        failed: {
          guard: 'isLatest',
          target: 'idle',
          actions: { type: 'effects', params: ({ event }) => [showFailure(event.reference)] },
        },
      },
    },
  },
});

/**
 * The conversation after `event`, and what is to be done about it. Pure: same snapshot and event, same result, so a
 * caller that loses a race to save may simply do it again.
 */
export function advanceConversation(
  snapshot: ConversationSnapshot,
  event: ConversationEvent,
): { readonly snapshot: ConversationSnapshot; readonly effects: readonly ConversationEffect[] } {
  const { version, state, ...memory } = snapshot;
  const [next, actions] = transition(machine, machine.resolveState({ value: state, context: memory }), event);
  return {
    snapshot: { version, state: next.value, ...next.context },
    effects: actions.flatMap((action) => (action.type === 'effects' ? action.params : [])),
  };
}

function reading(turn: string, question: Question): ConversationEffect[] {
  const gather = { type: 'gather', turn, question } as const;
  return readsAzure(question) ? [{ type: 'showProgress', question }, gather] : [gather];
}

function showAnswer(answer: Answer): ConversationEffect {
  return { type: 'showAnswer', answer };
}

function showFailure(reference: string): ConversationEffect {
  return { type: 'showFailure', reference };
}

function asking({ previous }: Memory, turn: string, question: Question): Memory {
  return { latestTurn: turn, previous: leadsOn(question) ? question : previous, open: null, choices: [] };
}

function answered({ latestTurn, previous }: Memory, { question, choices }: Answer): Memory {
  return {
    latestTurn,
    previous: leadsOn(question) ? question : previous,
    open: choices.length > 0 ? question : null,
    choices: choices.slice(0, OPEN_CHOICES),
  };
}

/** A typed question, or what it picks from the open choices; a number beyond them asks for the choices again. */
function meant(question: Question, { choices, open }: Memory): Question {
  const reply = pickChoice(question.text, choices);
  if (reply === null) return question;
  return reply.picks === 'choice' ? reply.choice.question : (open ?? question);
}

/** Whether a follow-up can lean on this question. */
function leadsOn({ topic, entities }: Question): boolean {
  return topic !== null || entities.machines.length > 0;
}

/** Whether the answer takes calls to Azure, so that the asker is shown progress; the rest is answered at once. */
function readsAzure({ intent, entities, scope }: Question): boolean {
  switch (intent) {
    case 'diagnose':
    case 'report':
    case 'act':
    case 'digest':
      return true;
    case 'explain':
    case 'clarify':
      return entities.machines.length > 0 || scope === 'fleet';
    case 'help':
    case 'cancel':
    case 'unknown':
      return false;
  }
}
