import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { fittingCard } from './fitting-card.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { Rendered } from './render.ts';
import type { RenderOptions } from './rendering.ts';
import { shortener } from './shortener.ts';
import { textOf } from './text-of.ts';
import { progressView } from './views/notice-view.ts';
import { wordsIn } from './words/words-in.ts';

export interface ProgressOptions {
  readonly locale: Locale;
  readonly tenant: Answer['tenant'];
  readonly topicTitle: RenderOptions['topicTitle'];
}

/** The card that stands while Azure is read: which machines and which topic are looked at. */
export function renderProgress(
  question: Question,
  { locale, tenant, topicTitle }: ProgressOptions,
): Rendered {
  return {
    card: fittingCard((shorten) => progressView(question, locale, tenant, topicTitle, shorten)),
    text: textOf(progressView(question, locale, tenant, topicTitle, shortener(TEXT_LIMITS)), wordsIn(locale)),
  };
}
