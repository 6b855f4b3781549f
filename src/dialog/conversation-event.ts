import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Reply } from '../model/reply.ts';

/** What can happen to a dialog. `turn` names the message or click that a question and its answer belong to. */
export type ConversationEvent =
  /** `reply`: how the words read as an answer to the choices that are open. */
  | {
      readonly type: 'asked';
      readonly turn: string;
      readonly question: Question;
      readonly reply: Reply | null;
    }
  | { readonly type: 'picked' | 'cancelled'; readonly turn: string; readonly question: Question }
  | { readonly type: 'answered'; readonly turn: string; readonly answer: Answer }
  | { readonly type: 'failed'; readonly turn: string };

/** The event that a typed question is. */
export function questionEvent(turn: string, question: Question, reply: Reply | null): ConversationEvent {
  return question.intent === 'cancel'
    ? { type: 'cancelled', turn, question }
    : { type: 'asked', turn, question, reply };
}
