import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import type { Machine } from '../model/machine.ts';
import type { Entities } from '../model/question.ts';

/** Where a question looks; null: everywhere. Lower case, as the question's entities are. */
export interface Place {
  readonly resourceGroup: string | null;
  /** Ids of the subscriptions that answer to the name in the question; empty when none does. */
  readonly subscriptions: ReadonlySet<string> | null;
}

/** Where a question looks. A subscription that is named by its display name costs one Resource Graph query. Throws AzureReadError. */
export async function placeOf({ resourceGroup, subscription }: Entities, azure: Azure): Promise<Place> {
  if (subscription === null) return { resourceGroup, subscriptions: null };
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(subscription))
    return { resourceGroup, subscriptions: new Set([subscription]) };
  const rows = await azure.queryResourceGraph(fill('subscription-names', {}), subscriptionRow);
  const named = rows.filter(({ name }) => name.toLowerCase() === subscription);
  return {
    resourceGroup,
    subscriptions: new Set(named.map(({ subscriptionId }) => subscriptionId.toLowerCase())),
  };
}

const subscriptionRow = z.object({ subscriptionId: z.string(), name: z.string() });

export function isWithin(machine: Machine, { resourceGroup, subscriptions }: Place): boolean {
  const isInGroup = resourceGroup === null || machine.resourceGroup?.toLowerCase() === resourceGroup;
  const isInSubscription =
    subscriptions === null || subscriptions.has(machine.subscriptionId?.toLowerCase() ?? '');
  return isInGroup && isInSubscription;
}
