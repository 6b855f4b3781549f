import type { Azure } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { AzureReadError, readError } from '../azure/read-error.ts';
import { type Gap, MACHINE } from '../model/reading.ts';
import type { Place } from './place.ts';
import { subscriptionNames } from './subscription-names.ts';

/**
 * Subscriptions that the bot is set up to look at and that Azure does not show to it: Resource Graph leaves them out without a word, so that their machines
 * would seem not to exist. `seen`: where machines were found, in lower case. One query where machines were found in fewer than there are; none otherwise.
 */
export async function hiddenSubscriptions(
  { subscriptions: meant }: Pick<Place, 'subscriptions'>,
  seen: ReadonlySet<string>,
  azure: Azure,
): Promise<readonly Gap[]> {
  const configured = azure.scope.subscriptions.map((id) => id.toLowerCase());
  const unseen = configured.filter((id) => !seen.has(id) && (meant === null || meant.has(id)));
  if (unseen.length === 0) return [];
  const visible = await visibleOnes(azure);
  return visible === null ? [] : unseen.filter((id) => !visible.has(id)).map(hidden);
}

/** Null where they cannot be read: then the list of machines said so itself. */
async function visibleOnes(azure: Azure): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await subscriptionNames(azure)).map(({ id }) => id));
  } catch (error) {
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}

function hidden(id: string): Gap {
  const title = { en: `the machines of subscription ${id}`, ja: `サブスクリプション ${id} のマシン` };
  const target = { action: 'Microsoft.Resources/subscriptions/read', on: `/subscriptions/${id}` };
  return gapOf({ id: MACHINE.id, title }, readError('AZ_FORBIDDEN', target));
}
