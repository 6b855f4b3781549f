import { ELSEWHERE } from '../../src/ask/ranker/elsewhere.ts';
import { readableText } from '../../src/ask/readable-text.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Topic } from '../../src/model/topic.ts';
import type { HeldOutQuestion } from './held-out-question.ts';

/** Held-out sentences that the product was taught: they measure nothing. Width, case, spaces and marks make no difference. */
export function taughtSentences(
  topics: readonly Topic[],
  heldOut: readonly HeldOutQuestion[],
): readonly string[] {
  const taught = new Set(
    [
      ...topics.flatMap(({ example, examples }) =>
        LOCALES.flatMap((locale) => [example[locale], ...examples[locale]]),
      ),
      ...ELSEWHERE.flat(),
    ].map(normalised),
  );
  return heldOut.map(({ question }) => question).filter((question) => taught.has(normalised(question)));
}

function normalised(sentence: string): string {
  return readableText(sentence).replace(/[^\p{L}\p{N}]+/gu, '');
}
