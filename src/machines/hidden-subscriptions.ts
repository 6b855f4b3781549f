import type { Azure } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { readError } from '../azure/read-error.ts';
import { type Gap, MACHINE } from '../model/reading.ts';
import type { Place } from './place.ts';
import { subscriptionsInSight } from './subscription-names.ts';

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
  const visible = await subscriptionsInSight(azure);
  // Where they cannot be read, the list of machines said so itself.
  return visible === null ? [] : unseen.filter((id) => !visible.has(id)).map(hidden);
}

function hidden(id: string): Gap {
  const title = { en: `the machines of subscription ${id}`, ja: `サブスクリプション ${id} のマシン` };
  const target = { action: 'Microsoft.Resources/subscriptions/read', on: `/subscriptions/${id}` };
  return gapOf({ id: MACHINE.id, title }, readError('AZ_FORBIDDEN', target));
}
