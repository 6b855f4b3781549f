import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Question } from '../model/question.ts';
import type { WatchNews } from '../model/watch.ts';

/** A card and the same in plain text; the first line of `text` is the notification. */
export interface RenderedCard {
  readonly card: object;
  readonly text: string;
}

/** Who reads a card: in which language, and at what time of day. */
export type Reader = Pick<Asker, 'locale' | 'timeZone'>;

/** What the bot needs of rendering. */
export interface Renderer {
  /** `buttonId` gives out the opaque id that the button asking `question` carries; `watch`: what came of a wish to be told, where there was one. */
  answer(
    answer: Answer,
    reader: Reader & { readonly buttonId: (question: Question) => string },
    watch: WatchNews | null,
  ): RenderedCard;
  progress(question: Question, reader: Reader): RenderedCard;
  /** `reference` finds the failure in the log; null where the code says all there is to know. */
  failure(
    failure: { readonly code: ErrorCode; readonly reference: string | null },
    reader: Reader,
  ): RenderedCard;
}
