import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { optional } from '../azure/when.ts';
import type { Text } from '../model/locale.ts';
import { nameDistance } from './name-likeness.ts';
import type { Place } from './place.ts';
import { subscriptionNames } from './subscription-names.ts';

/** As many as somebody looks through for the one that was meant. */
const MOST_NAMED = 8;

interface Counted {
  readonly name: string;
  readonly machineCount: number;
}

/**
 * What there is in the stead of a place in which no machine was found: the resource groups, regions and subscriptions that have some, or the values of
 * the tag, the nearest by name first, else the largest. One Resource Graph query, one more for a subscription and for each tag; nothing where they cannot be read.
 */
export async function placesInSight(
  place: Pick<Place, 'resourceGroups' | 'locations' | 'subscriptions' | 'tags'>,
  azure: Azure,
): Promise<readonly Text[]> {
  try {
    const isOfPlace = [place.resourceGroups, place.locations, place.subscriptions].some(
      (each) => each !== null,
    );
    const rows = isOfPlace ? await azure.queryResourceGraph(fill('machine-places', {}), placeRow) : [];
    return [
      ...ofGroups(
        place.resourceGroups ?? [],
        summed(rows, ({ resourceGroup }) => resourceGroup),
      ),
      ...ofRegions(
        place.locations ?? [],
        summed(rows, ({ location }) => location),
      ),
      ...(place.subscriptions === null
        ? []
        : ofSubscription(
            await named(
              summed(rows, ({ subscriptionId }) => subscriptionId),
              azure,
            ),
          )),
      ...(await Promise.all(place.tags.map((tag) => ofTag(tag, azure)))),
    ];
  } catch (error) {
    if (error instanceof AzureReadError) return [];
    throw error;
  }
}

/** The resource groups, regions and subscriptions with machines, those near a name that none of them has first. Two queries. */
export function placesLike(name: string, azure: Azure): Promise<readonly Text[]> {
  return placesInSight(
    { resourceGroups: [name], locations: [name], subscriptions: new Set<string>(), tags: [] },
    azure,
  );
}

const placeRow = z.object({
  subscriptionId: optional(z.string()),
  resourceGroup: optional(z.string()),
  location: optional(z.string()),
  machineCount: z.number(),
});

type PlaceRow = z.infer<typeof placeRow>;

/** The most machines first, as the rows are. */
function summed(rows: readonly PlaceRow[], nameOf: (row: PlaceRow) => string | null): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name) counts.set(name, (counts.get(name) ?? 0) + row.machineCount);
  }
  return [...counts]
    .map(([name, machineCount]) => ({ name, machineCount }))
    .toSorted((a, b) => b.machineCount - a.machineCount || a.name.localeCompare(b.name, 'en'));
}

/** Those that there are; where there is none of them, what there is in their stead. */
function ofGroups([wanted, ...others]: readonly string[], groups: readonly Counted[]): readonly Text[] {
  if (wanted === undefined) return [];
  const there = [wanted, ...others].filter((each) => groups.some(({ name }) => name === each));
  return there.length > 1
    ? there.flatMap((each) => ofGroup(each, groups))
    : ofGroup(there[0] ?? wanted, groups);
}

function ofGroup(wanted: string, groups: readonly Counted[]): readonly Text[] {
  const own = groups.find(({ name }) => name === wanted);
  if (own)
    return [
      {
        en: `Resource group ${wanted} has ${machines(own)}, none of which fits the rest of what was asked.`,
        ja: `リソース グループ ${wanted} には ${own.machineCount} 台ありますが、ほかの条件に合うものはありません。`,
      },
    ];
  return said(
    { en: 'Resource groups with machines', ja: 'マシンがあるリソース グループ' },
    nearestFirst(groups, wanted),
  );
}

function ofRegions(wanted: readonly string[], regions: readonly Counted[]): readonly Text[] {
  if (wanted.length === 0 || regions.some(({ name }) => wanted.includes(name))) return [];
  return said({ en: 'Regions with machines', ja: 'マシンがあるリージョン' }, regions);
}

function ofSubscription(subscriptions: readonly Counted[]): readonly Text[] {
  return said({ en: 'Subscriptions with machines', ja: 'マシンがあるサブスクリプション' }, subscriptions);
}

async function named(subscriptions: readonly Counted[], azure: Azure): Promise<readonly Counted[]> {
  const names = new Map((await subscriptionNames(azure)).map(({ id, name }) => [id, name]));
  return subscriptions.map(({ name, machineCount }) => ({
    name: names.get(name.toLowerCase()) ?? name,
    machineCount,
  }));
}

async function ofTag({ key, value }: Place['tags'][number], azure: Azure): Promise<Text> {
  const rows = await azure.queryResourceGraph(fill('tag-values', { name: key }), tagRow);
  const values = rows.map(({ tagValue: name, machineCount }) => ({ name, machineCount }));
  const own = values.find(({ name }) => name.toLowerCase() === value);
  if (own)
    return {
      en: `The tag ${key}=${value} is on ${machines(own)}, none of which fits the rest of what was asked.`,
      ja: `タグ ${key}=${value} は ${own.machineCount} 台にありますが、ほかの条件に合うものはありません。`,
    };
  const [text] = said(
    { en: `Values of the tag ${key}`, ja: `タグ ${key} の値` },
    nearestFirst(values, value),
  );
  return text ?? { en: `No machine has a tag ${key}.`, ja: `タグ ${key} が付いたマシンはありません。` };
}

const tagRow = z.object({ tagValue: z.string(), machineCount: z.number() });

function nearestFirst(all: readonly Counted[], wanted: string): readonly Counted[] {
  const isNear = ({ name }: Counted) => nameDistance(name.toLowerCase(), wanted) !== null;
  return [...all.filter(isNear), ...all.filter((each) => !isNear(each))];
}

function said(what: Text, counted: readonly Counted[]): readonly Text[] {
  if (counted.length === 0) return [];
  const names = counted.slice(0, MOST_NAMED).map(({ name, machineCount }) => `${name} (${machineCount})`);
  const more = counted.length - names.length;
  return [
    {
      en: `${what.en}: ${[...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')}.`,
      ja: `${what.ja}: ${[...names, ...(more > 0 ? [`ほか ${more} 件`] : [])].join('、')}`,
    },
  ];
}

function machines({ machineCount }: Counted): string {
  return machineCount === 1 ? '1 machine' : `${machineCount} machines`;
}
