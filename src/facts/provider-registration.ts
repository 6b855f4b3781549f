import { gapOf } from '../azure/gap-of.ts';
import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { type GapSubject, known, type Reading } from '../model/reading.ts';
import { subscriptionFact } from './define-fact.ts';
import type { Fact, Gather } from './fact.ts';

/**
 * Registration state of a resource provider in the machine's subscription (`Registered`, `NotRegistered`, `Registering` …). One call a
 * subscription. Source: ARM `GET /subscriptions/{id}/providers/{namespace}`, field registrationState.
 */
export function providerRegistration(namespace: string): Fact<Quoted<string>> {
  const fact: Fact<Quoted<string>> = subscriptionFact({
    id: `provider-registration:${namespace}`,
    title: { en: `${namespace} registration`, ja: `${namespace} の登録状態` },
    kinds: ['azure-vm', 'azure-arc'],
    read: (subscriptionId, gather) => registrationIn(subscriptionId, namespace, fact, gather),
  });
  return fact;
}

/** The same where no machine is asked about: of the subscription alone. */
export async function registrationIn(
  subscriptionId: string,
  namespace: string,
  subject: GapSubject,
  { azure, now }: Pick<Gather, 'azure' | 'now'>,
): Promise<Reading<Quoted<string>>> {
  try {
    const state = await azure.getProviderRegistration(subscriptionId, namespace);
    const record = `/subscriptions/${subscriptionId}/providers/${namespace}`;
    return known(quote({ source: 'arm', record, at: now }, 'registrationState', state));
  } catch (error) {
    return gapOf(subject, error);
  }
}
