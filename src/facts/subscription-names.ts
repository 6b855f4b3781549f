import { gapOf } from '../azure/gap-of.ts';
import { subscriptionNames as namesInSight, type SubscriptionNames } from '../machines/subscription-names.ts';
import { known, type Reading } from '../model/reading.ts';
import { fleetFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** What the subscriptions in scope are called. One Resource Graph query. */
export const subscriptionNames: Fact<SubscriptionNames> = fleetFact({
  id: 'subscription-names',
  title: { en: 'names of subscriptions', ja: 'サブスクリプションの名前' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read({ azure }) {
    try {
      return known(new Map((await namesInSight(azure)).map(({ id, name }) => [id, name])));
    } catch (error) {
      return gapOf(subscriptionNames, error);
    }
  },
});

/** What a subscription is called; where that is not known its id, which says the same. */
export function subscriptionName(id: string, names: Reading<SubscriptionNames> | undefined): string {
  return (names?.isKnown ? names.value.get(id.toLowerCase()) : undefined) ?? id;
}
