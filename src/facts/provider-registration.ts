import { gapOf } from '../azure/gap-of.ts';
import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { known } from '../model/reading.ts';
import { subscriptionFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/**
 * Registration state of a resource provider in the machine's subscription (`Registered`, `NotRegistered`, `Registering` …). One call a
 * subscription. Source: ARM `GET /subscriptions/{id}/providers/{namespace}`, field registrationState.
 */
export function providerRegistration(namespace: string): Fact<Quoted<string>> {
  const fact: Fact<Quoted<string>> = subscriptionFact({
    id: `provider-registration:${namespace}`,
    title: { en: `${namespace} registration`, ja: `${namespace} の登録状態` },
    kinds: ['azure-vm', 'azure-arc'],
    async read(subscriptionId, { azure, now }) {
      try {
        const state = await azure.getProviderRegistration(subscriptionId, namespace);
        const record = `/subscriptions/${subscriptionId}/providers/${namespace}`;
        return known(quote({ source: 'arm', record, at: now }, 'registrationState', state));
      } catch (error) {
        return gapOf(fact, error);
      }
    },
  });
  return fact;
}
