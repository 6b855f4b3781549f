import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import type { Text } from '../model/locale.ts';
import type { Entities } from '../model/question.ts';
import type { InventoryEntry } from './inventory.ts';

/** Where a question looks, and at which machines there; null: no limit. Lower case, as the question's entities are. */
export interface Place {
  readonly resourceGroup: string | null;
  /** Ids of the subscriptions that answer to the name in the question; empty when none does. */
  readonly subscriptions: ReadonlySet<string> | null;
  readonly location: string | null;
  readonly osType: 'windows' | 'linux' | null;
  readonly machineKind: 'azure-vm' | 'azure-arc' | null;
  /** All of them. A question is read without case, so values compare without it too. */
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** The limits as an answer names them. */
  readonly limits: readonly Text[];
}

/** Where a question looks. A subscription that is named by its display name costs one Resource Graph query. Throws AzureReadError. */
export async function placeOf(entities: Entities, azure: Azure): Promise<Place> {
  const { resourceGroup, location, osType, machineKind, tags } = entities;
  const subscriptions = await subscriptionsOf(entities, azure);
  return { resourceGroup, subscriptions, location, osType, machineKind, tags, limits: limitsOf(entities) };
}

async function subscriptionsOf(
  { subscription }: Entities,
  azure: Azure,
): Promise<ReadonlySet<string> | null> {
  if (subscription === null) return null;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(subscription)) return new Set([subscription]);
  const rows = await azure.queryResourceGraph(fill('subscription-names', {}), subscriptionRow);
  const named = rows.filter(({ name }) => name.toLowerCase() === subscription);
  return new Set(named.map(({ subscriptionId }) => subscriptionId.toLowerCase()));
}

const subscriptionRow = z.object({ subscriptionId: z.string(), name: z.string() });

/** The limits that a question sets, in the words of an answer. */
function limitsOf(entities: Entities): readonly Text[] {
  const { resourceGroup, subscription, location, osType, machineKind, tags } = entities;
  const same = (text: string): Text => ({ en: text, ja: text });
  return [
    ...(resourceGroup === null
      ? []
      : [{ en: `resource group ${resourceGroup}`, ja: `リソース グループ ${resourceGroup}` }]),
    ...(subscription === null
      ? []
      : [{ en: `subscription ${subscription}`, ja: `サブスクリプション ${subscription}` }]),
    ...(location === null ? [] : [{ en: `region ${location}`, ja: `リージョン ${location}` }]),
    ...(osType === null ? [] : [same(osType === 'linux' ? 'Linux' : 'Windows')]),
    ...(machineKind === null
      ? []
      : [
          machineKind === 'azure-arc'
            ? { en: 'Arc-enabled servers', ja: 'Arc 対応サーバー' }
            : { en: 'Azure virtual machines', ja: 'Azure 仮想マシン' },
        ]),
    ...tags.map(({ key, value }) => ({ en: `tag ${key}=${value}`, ja: `タグ ${key}=${value}` })),
  ];
}

/** Whether a machine is among those that are meant. */
export function isWithin({ machine, tags }: Pick<InventoryEntry, 'machine' | 'tags'>, place: Place): boolean {
  const { resourceGroup, subscriptions, location, osType, machineKind } = place;
  const isSame = (limit: string | null, value: string | null) =>
    limit === null || value?.toLowerCase() === limit;
  return (
    isSame(resourceGroup, machine.resourceGroup) &&
    isSame(location, machine.location) &&
    isSame(osType, machine.osType) &&
    isSame(machineKind, machine.kind) &&
    (subscriptions === null || subscriptions.has(machine.subscriptionId?.toLowerCase() ?? '')) &&
    place.tags.every((tag) => hasTag(tags, tag))
  );
}

function hasTag(tags: Readonly<Record<string, string>>, { key, value }: Place['tags'][number]): boolean {
  return Object.entries(tags).some(
    ([name, held]) => name.toLowerCase() === key && held.toLowerCase() === value,
  );
}
