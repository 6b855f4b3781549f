import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { DeedNotice, DeedRecord, DeedViewer } from '../model/deed-record.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Text } from '../model/locale.ts';
import type { News } from '../model/news.ts';
import type { Question } from '../model/question.ts';

/** A card and the same in plain text; the first line of `text` is the notification. */
export interface RenderedCard {
  readonly card: object;
  readonly text: string;
  /** Of a card that others read along: how each of them is shown it with what he may do; absent: it is the same for all. */
  readonly view?: CardView;
}

export interface CardView {
  /** The opaque id that a client asks for its person's view by. */
  readonly id: string;
  /** Entra object ids of those whom it concerns first: of very many members, theirs alone are asked for. */
  readonly concerns: readonly string[];
}

/** Who reads a card: in which language, and at what time of day. */
export type Reader = Pick<Asker, 'locale' | 'timeZone'>;

/** `buttonId` gives out the opaque id that the button asking `question` carries. */
export type ReaderWithButtons = Reader & { readonly buttonId: (question: Question) => string };

/** What is shown beside how an action stands: the answer that tells whether it helped, once it is over; why a decision changed nothing. */
export interface BesideDeed {
  readonly verified?: Answer | null;
  readonly note?: Text | null;
  /** For whom alone it is shown, who sees the buttons that he may press; absent: for everybody. */
  readonly viewer?: DeedViewer;
  /** It stands for somebody in the place of a card that has buttons for decisions alone. */
  readonly isView?: boolean;
  /** It is shown beside its own card, which alone is kept up to date. */
  readonly isCopy?: boolean;
}

/** What the bot needs of rendering. */
export interface Renderer {
  answer(answer: Answer, reader: ReaderWithButtons, news: News): RenderedCard;
  /** How an action stands. */
  deed(record: DeedRecord, reader: ReaderWithButtons, beside: BesideDeed): RenderedCard;
  /** Something of an action that its conversation is told. */
  deedNotice(record: DeedRecord, reader: ReaderWithButtons, notice: DeedNotice): RenderedCard;
  progress(question: Question, reader: Reader): RenderedCard;
  /** `reference` finds the failure in the log; null where the code says all there is to know. */
  failure(
    failure: { readonly code: ErrorCode; readonly reference: string | null },
    reader: Reader,
  ): RenderedCard;
}
