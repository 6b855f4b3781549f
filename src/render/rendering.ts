import type { Block } from '../model/block.ts';
import type { Button } from '../model/button.ts';
import type { CallRecord } from '../model/deed-record.ts';
import type { CauseId } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { QueryLink } from '../model/query-link.ts';
import type { Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import type { Piece } from './piece.ts';
import type { Shortener } from './shortener.ts';
import type { Words } from './words/words.ts';

/** What only the catalogue knows: names, null for ids that it does not have, and what actions come to by hand. */
export interface Titles {
  readonly topicTitle: (id: TopicId) => Text | null;
  /** What an official page is called. */
  readonly pageTitle: (url: string) => Text | null;
  readonly causeTitle: (scenario: TopicId, cause: CauseId) => Text | null;
  /** What an error of a call means; absent or null: it is shown in Azure's own words alone. */
  readonly failureMeans?: (error: NonNullable<CallRecord['error']>) => Text | null;
  /** Whether a whole list can be had by a link where Teams takes no file; absent: it cannot. */
  readonly hasListLinks?: boolean;
  /** Links that open queries of the findings at hand; absent: none. */
  readonly queryLinks?: readonly QueryLink[];
  /** What is answered; absent: no question. */
  readonly asked?: Question;
  readonly commandsByHand: (action: OfferedAction, machine: Machine | null) => readonly Command[];
}

/** For whom something is rendered. */
export interface RenderOptions extends Titles {
  readonly locale: Locale;
  /** IANA name; times stand in it and in UTC. */
  readonly timeZone: string;
  /** An opaque id under which the bot will find the button again: the only thing a card carries of it. */
  readonly buttonId: (button: Button) => string;
}

/** One try at rendering: the options, the words of the language, how much may be shown, and how blocks inside blocks are made. */
export interface Rendering extends RenderOptions {
  readonly words: Words;
  /** When Azure was read; ages are counted to it. Null where nothing was. */
  readonly asOf: Instant | null;
  readonly shorten: Shortener;
  /** An id that no other element of the card has. */
  readonly elementId: (kind: string) => string;
  readonly draw: (blocks: readonly Block[]) => Piece;
  readonly write: (blocks: readonly Block[]) => readonly string[];
}
