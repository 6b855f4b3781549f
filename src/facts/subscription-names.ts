import { gapOf } from '../azure/gap-of.ts';
import { subscriptionNames as namesIn, type SubscriptionNames } from '../machines/subscription-names.ts';
import { known } from '../model/reading.ts';
import { fleetFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** What the subscriptions in scope are called, by their ids in lower case. One Resource Graph query for a question. */
export const subscriptionNames: Fact<SubscriptionNames> = fleetFact({
  id: 'subscription-names',
  title: { en: 'names of subscriptions', ja: 'サブスクリプションの名前' },
  kinds: ['azure-vm', 'azure-arc'],
  async read({ azure }) {
    try {
      return known(new Map((await namesIn(azure)).map(({ id, name }) => [id, name])));
    } catch (error) {
      return gapOf(subscriptionNames, error);
    }
  },
});
