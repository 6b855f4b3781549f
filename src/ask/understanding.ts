import type { AskContext } from '../model/engine.ts';
import type { Question } from '../model/question.ts';

export interface Understanding {
  /**
   * The question that a message asks, in English or Japanese. Never throws and calls nothing: the same message in the
   * same context is the same question. `clarify` with a topic lacks a machine; `clarify` without one has several
   * candidates; `unknown` carries the nearest topics.
   */
  understand(text: string, context: AskContext): Question;
}
