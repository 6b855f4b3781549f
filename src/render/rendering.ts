import type { Button } from '../model/button.ts';
import type { CauseId } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import type { Shortener } from './shortener.ts';
import type { Words } from './words/words.ts';

/** For whom an answer is rendered, and the names that only the catalogue knows. */
export interface RenderOptions {
  readonly locale: Locale;
  /** IANA name; times stand in it and in UTC. */
  readonly timeZone: string;
  readonly topicTitle: (id: TopicId) => Text | null;
  /** A question that leads to the topic. */
  readonly topicExample: (id: TopicId) => Text | null;
  readonly causeTitle: (id: CauseId) => Text | null;
  /** An opaque id under which the bot will find the button again: the only thing a card carries of it. */
  readonly buttonId: (button: Button) => string;
}

/** One try at rendering: the options, the words of the language, and how much may be shown. */
export interface Rendering extends RenderOptions {
  readonly words: Words;
  readonly asOf: Instant;
  readonly shorten: Shortener;
}
