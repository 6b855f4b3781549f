import type { Answer } from '../../src/model/answer.ts';
import type { Asker } from '../../src/model/asker.ts';
import type { Question } from '../../src/model/question.ts';
import { CLEAR, FOUND } from '../render/fixtures.ts';
import { anAnswer } from './conversation-fixture.ts';

/** What is said of a machine that somebody waits for: that something is wrong with it, or nothing any more. */
export function watchedAnswer(question: Question, asker: Asker, state: 'broken' | 'mended'): Answer {
  return { ...anAnswer(question, [], asker), findings: [state === 'mended' ? CLEAR : FOUND] };
}
