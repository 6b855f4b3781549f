import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';

/** What can happen to a conversation. `turn` names the message or click that a question and its answer belong to. */
export type ConversationEvent =
  | {
      readonly type: 'asked' | 'picked' | 'help' | 'cancelled';
      readonly turn: string;
      readonly question: Question;
    }
  | { readonly type: 'answered'; readonly turn: string; readonly answer: Answer }
  | { readonly type: 'failed'; readonly turn: string; readonly reference: string };

/** The event that a typed question is. */
export function questionEvent(turn: string, question: Question): ConversationEvent {
  switch (question.intent) {
    case 'help':
      return { type: 'help', turn, question };
    case 'cancel':
      return { type: 'cancelled', turn, question };
    default:
      return { type: 'asked', turn, question };
  }
}
