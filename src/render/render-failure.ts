import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import { expandCard } from './expand-card.ts';
import type { Rendered } from './render.ts';
import { textOf } from './text-of.ts';
import { failureView } from './views/notice-view.ts';
import { wordsIn } from './words/words-in.ts';

export interface FailureOptions {
  readonly locale: Locale;
  readonly tenant: Answer['tenant'];
}

/** The card for an error of the bot's own: nothing of the error itself, only the reference under which the log has it. */
export function renderFailure(reference: string, { locale, tenant }: FailureOptions): Rendered {
  const view = failureView(reference, locale, tenant);
  return { card: expandCard(view), text: textOf(view, wordsIn(locale)) };
}
