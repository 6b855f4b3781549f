import type { Clock } from '../model/clock.ts';
import { type Cards, storedCards } from './cards.ts';
import { type Conversations, storedConversations } from './conversations.ts';
import { type Deliveries, storedDeliveries } from './deliveries.ts';
import { type Digests, storedDigests } from './digests.ts';
import { type References, storedReferences } from './references.ts';
import type { SqlSession } from './sql-session.ts';
import { storedWatches, type Watches } from './watches.ts';

/** What the bot keeps between turns. */
export interface BotStore {
  readonly deliveries: Deliveries;
  readonly conversations: Conversations;
  readonly cards: Cards;
  readonly references: References;
  readonly watches: Watches;
  readonly digests: Digests;
}

/** `taker` names this process among those that share the store. */
export function botStore(session: SqlSession, clock: Clock, taker: string): BotStore {
  return {
    deliveries: storedDeliveries(session, clock, taker),
    conversations: storedConversations(session, clock),
    cards: storedCards(session, clock),
    references: storedReferences(session),
    watches: storedWatches(session, clock),
    digests: storedDigests(session),
  };
}
