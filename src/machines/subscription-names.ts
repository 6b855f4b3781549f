import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Machine } from '../model/machine.ts';

const subscriptionRow = z.object({ subscriptionId: z.string(), name: z.string() });

/** A subscription by its display name; the id is in lower case. */
export interface NamedSubscription {
  readonly id: string;
  readonly name: string;
}

/** What the subscriptions in scope are called. One Resource Graph query. Throws AzureReadError. */
export async function subscriptionNames(azure: Azure): Promise<readonly NamedSubscription[]> {
  const rows = await azure.queryResourceGraph(fill('subscription-names', {}), subscriptionRow);
  return rows.map(({ subscriptionId, name }) => ({ id: subscriptionId.toLowerCase(), name }));
}

/** The ids of the subscriptions that Azure shows to the bot. One query; null where it cannot be read. */
export async function subscriptionsInSight(azure: Azure): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await subscriptionNames(azure)).map(({ id }) => id));
  } catch (error) {
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}

/** What subscriptions are called, by their ids in lower case; what is not among them is shown by its id. */
export type SubscriptionNames = ReadonlyMap<string, string>;

/** What the subscriptions of the machines are called. One query for any number; none for none. Where it cannot be read, they keep their ids. */
export async function subscriptionNamesOf(
  machines: readonly Machine[],
  azure: Azure,
): Promise<SubscriptionNames> {
  if (machines.length === 0) return new Map();
  try {
    return new Map((await subscriptionNames(azure)).map(({ id, name }) => [id, name]));
  } catch (error) {
    if (error instanceof AzureReadError) return new Map();
    throw error;
  }
}
