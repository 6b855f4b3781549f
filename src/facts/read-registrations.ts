import type { Quoted } from '../model/evidence.ts';
import type { FactId } from '../model/fact.ts';
import type { Machine } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { eachMachine } from './each-machine.ts';
import { type Gather, gapOf, type Readings } from './gather.ts';
import { quote } from '../azure/quote.ts';

/** Registration of a resource provider in each machine's subscription. One call a subscription. Source: ARM `GET /subscriptions/{id}/providers/{namespace}`, field registrationState. */
export async function readRegistrations(
  fact: FactId,
  namespace: string,
  machines: readonly Machine[],
  gather: Gather,
): Promise<Readings<Quoted<string>>> {
  const bySubscription = Map.groupBy(machines, (machine) => machine.subscriptionId ?? '');
  const readings = await Promise.all(
    [...bySubscription].map(async ([subscriptionId, members]) => {
      const reading = await readRegistration(fact, namespace, subscriptionId, gather);
      return [...eachMachine(members, () => reading)];
    }),
  );
  return new Map(readings.flat());
}

async function readRegistration(
  fact: FactId,
  namespace: string,
  subscriptionId: string,
  gather: Gather,
): Promise<Reading<Quoted<string>>> {
  try {
    const state = await gather.azure.getProviderRegistration(subscriptionId, namespace);
    const record = `/subscriptions/${subscriptionId}/providers/${namespace}`;
    return known(quote({ source: 'arm', record, at: gather.now }, 'registrationState', state));
  } catch (error) {
    return gapOf(fact, error);
  }
}
