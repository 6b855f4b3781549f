import type { BotStore } from '../../../src/store/bot-store.ts';
import type { StorePlace } from '../../../src/store/database.ts';
import type { Delivery } from '../../../src/store/delivery.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import type { HandClock } from '../../support/hand-clock.ts';

/** An empty store, as it is open while a test runs. */
export interface OpenedStore {
  readonly place: StorePlace;
  readonly database: Database;
  readonly clock: HandClock;
  /** As the process `this` has it. */
  readonly store: BotStore;
}

export const aDelivery = (given: Partial<Delivery> = {}): Delivery => ({
  conversation: 'a',
  activity: 'message',
  event: { text: 'なぜ' },
  reference: { serviceUrl: 'https://teams.example' },
  person: null,
  sender: null,
  ...given,
});
