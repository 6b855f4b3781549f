import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';

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
