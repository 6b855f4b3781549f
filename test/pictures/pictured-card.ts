import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { holdConversation } from '../conversations/support/hold-conversation.ts';
import { emptied } from '../support/emptied.ts';
import { sameEverywhere } from '../support/golden.ts';
import { PICTURED, type Pictured } from './pictured.ts';

/** One picture: a card in one language. */
export interface PicturedCard {
  /** The picture's file, without its ending. */
  readonly name: string;
  readonly card: object;
  readonly isUnfolded: boolean;
}

const CLIENT_LOCALES = { en: 'en-GB', ja: 'ja-JP' } as const;

/** Every pictured card by its picture's name, each a question to the demo tenant that is asked only when the card is wanted. */
export const PICTURED_CARDS: ReadonlyMap<string, (database: Database) => Promise<PicturedCard>> = new Map(
  PICTURED.flatMap((pictured) =>
    LOCALES.map((locale) => {
      const name = `${pictured.name}.${locale}`;
      return [name, (database) => picturedCard(database, name, pictured, locale)];
    }),
  ),
);

async function picturedCard(
  database: Database,
  name: string,
  pictured: Pictured,
  locale: Locale,
): Promise<PicturedCard> {
  let last: unknown = null;
  await emptied(database);
  await holdConversation(database, pictured.where, CLIENT_LOCALES[locale], pictured[locale], (card) => {
    last = card;
  });
  return { name, card: Object(last), isUnfolded: pictured.isUnfolded === true };
}

/** The id of a button: what names its card differs each time, and shows nowhere. */
const BUTTON_ID = /(?<=")[\w-]{22}(?=-\d{1,4}")/g;

/** What a picture was drawn of: the same as long as the card looks the same. */
export function digestOf({ card, isUnfolded }: Omit<PicturedCard, 'name'>): string {
  const json = sameEverywhere(JSON.stringify({ card, isUnfolded }).replace(BUTTON_ID, ''));
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
