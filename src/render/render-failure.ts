import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import { expandCard } from './expand-card.ts';
import type { Rendered } from './render.ts';
import { textOf } from './text-of.ts';
import { type Failure, failureView } from './views/notice-view.ts';
import { wordsIn } from './words/words-in.ts';

export interface FailureOptions {
  readonly locale: Locale;
  readonly tenant: Answer['tenant'];
}

/** The card in place of an answer: what the asker can do, or the reference under which the log has the error; nothing of the error itself. */
export function renderFailure(failure: Failure, { locale, tenant }: FailureOptions): Rendered {
  const view = failureView(failure, locale, tenant);
  return { card: expandCard(view), text: textOf(view, wordsIn(locale)) };
}
