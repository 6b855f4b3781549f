import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { DeedNotice, DeedRecord, DeedViewer } from '../model/deed-record.ts';
import type { Digest } from '../model/digest.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Instant } from '../model/instant.ts';
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

/** What a person is asked to take into his own files, under an opaque id; `sizeInBytes`: about. */
export interface OfferedFile {
  readonly kind: 'offered';
  readonly name: string;
  readonly description: string;
  readonly sizeInBytes: number;
  readonly id: string;
}

/** What lies among a person's files now. */
export interface StoredFile {
  readonly kind: 'stored';
  readonly name: string;
  readonly url: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** A file in the place of a card, and the same in plain text. */
export interface RenderedFile {
  readonly file: OfferedFile | StoredFile;
  readonly text: string;
}

/** What a conversation can be shown. */
export type Showable = RenderedCard | RenderedFile;

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

/** What became of rows that were to be stored: where they lie, or why they lie nowhere. */
export type TableOutcome =
  | { readonly state: 'stored'; readonly file: StoredFile }
  | { readonly state: 'declined' | 'empty' | 'too-big' | 'unsupported' }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** What the bot needs of rendering. */
export interface Renderer {
  answer(answer: Answer, reader: ReaderWithButtons, news: News): RenderedCard;
  /** How an action stands. */
  deed(record: DeedRecord, reader: ReaderWithButtons, beside: BesideDeed): RenderedCard;
  /** Something of an action that its conversation is told. */
  deedNotice(record: DeedRecord, reader: ReaderWithButtons, notice: DeedNotice): RenderedCard;
  /** That a digest rests, and why: to its owner, elsewhere than where it was posted. Null: one that cannot be read. */
  digestRests(digest: Digest | null, code: ErrorCode, reader: Reader): RenderedCard;
  /** The rows of an answer as comma-separated values; null where it has none. */
  table(answer: Answer): string | null;
  /** Asks whether the rows of a question's answer are to be put among the reader's files. */
  tableOffer(question: Question, reader: ReaderWithButtons): RenderedFile;
  /** What a file with the rows of a question's answer is called. */
  tableName(question: Question): string;
  /** Where the rows of a question's answer are had, by whoever asked for it alone, and until when. */
  tableLink(
    question: Question,
    link: { readonly url: string; readonly until: Instant },
    reader: Reader,
  ): RenderedCard;
  /** What became of the rows that were to be stored. */
  tableOutcome(outcome: TableOutcome, reader: Reader): Showable;
  progress(question: Question, reader: Reader): RenderedCard;
  /** `reference` finds the failure in the log; null where the code says all there is to know. */
  failure(
    failure: { readonly code: ErrorCode; readonly reference: string | null },
    reader: Reader,
  ): RenderedCard;
}
