import { readableText } from '../../src/ask/readable-text.ts';
import type { Lesson } from '../../src/learning/lessons.ts';
import type { HeldOutQuestion } from './held-out-question.ts';

/** Held-out sentences that the product was taught: they measure nothing. Width, case, spaces and marks make no difference. */
export function taughtSentences(
  lessons: readonly Lesson[],
  heldOut: readonly HeldOutQuestion[],
): readonly string[] {
  const taught = new Set(lessons.flatMap(({ sentences }) => sentences).map(normalised));
  return heldOut.map(({ question }) => question).filter((question) => taught.has(normalised(question)));
}

function normalised(sentence: string): string {
  return readableText(sentence).replace(/[^\p{L}\p{N}]+/gu, '');
}
