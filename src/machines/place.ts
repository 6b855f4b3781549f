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
  /** What was named like a place and is none that the bot knows. */
  readonly ignored: readonly string[];
}

/** Where a question looks. What is named by a display name costs one Resource Graph query. Throws AzureReadError. */
export async function placeOf(entities: Entities, azure: Azure): Promise<Place> {
  const { resourceGroup, subscription, place, location, osType, machineKind, tags } = entities;
  const named = await subscriptionsCalled(subscription ?? place, azure);
  const isUnknown = subscription === null && place !== null && named?.size === 0;
  const subscriptions = isUnknown ? null : named;
  const limits = limitsOf({ ...entities, subscription: subscription ?? (isUnknown ? null : place) });
  const ignored = isUnknown ? [place] : [];
  return { resourceGroup, subscriptions, location, osType, machineKind, tags, limits, ignored };
}

async function subscriptionsCalled(name: string | null, azure: Azure): Promise<ReadonlySet<string> | null> {
  if (name === null) return null;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)) return new Set([name]);
  const rows = await azure.queryResourceGraph(fill('subscription-names', {}), subscriptionRow);
  const named = rows.filter((row) => row.name.toLowerCase() === name);
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

type Placed = Pick<InventoryEntry, 'machine' | 'tags'>;

/** Whether a machine is among those that are meant. */
export function isWithin(entry: Placed, place: Place): boolean {
  return isInContainer(entry, place) && isDescribed(entry, place);
}

/** Whether a machine lies in the resource group and the subscription that are meant. */
export function isInContainer({ machine }: Placed, { resourceGroup, subscriptions }: Place): boolean {
  return (
    isSame(resourceGroup, machine.resourceGroup) &&
    (subscriptions === null || subscriptions.has(machine.subscriptionId?.toLowerCase() ?? ''))
  );
}

/** Whether a machine is of the region, operating system, kind and tags that are meant. */
export function isDescribed({ machine, tags }: Placed, place: Place): boolean {
  return (
    isSame(place.location, machine.location) &&
    isSame(place.osType, machine.osType) &&
    isSame(place.machineKind, machine.kind) &&
    place.tags.every((tag) => hasTag(tags, tag))
  );
}

function isSame(limit: string | null, value: string | null): boolean {
  return limit === null || value?.toLowerCase() === limit;
}

function hasTag(tags: Readonly<Record<string, string>>, { key, value }: Place['tags'][number]): boolean {
  return Object.entries(tags).some(
    ([name, held]) => name.toLowerCase() === key && held.toLowerCase() === value,
  );
}
