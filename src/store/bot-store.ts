import type { Clock } from '../model/clock.ts';
import { type Arrivals, storedArrivals } from './arrivals.ts';
import { type Cards, storedCards } from './cards.ts';
import { type Conversations, storedConversations } from './conversations.ts';
import { type References, storedReferences } from './references.ts';
import type { SqlSession } from './sql-session.ts';

/** What the bot keeps between turns. */
export interface BotStore {
  readonly arrivals: Arrivals;
  readonly conversations: Conversations;
  readonly cards: Cards;
  readonly references: References;
}

export function botStore(session: SqlSession, clock: Clock): BotStore {
  return {
    arrivals: storedArrivals(session, clock),
    conversations: storedConversations(session, clock),
    cards: storedCards(session, clock),
    references: storedReferences(session),
  };
}
