import type { Azure } from '../azure/azure.ts';
import type { Ignored } from '../model/coverage.ts';
import type { Text } from '../model/locale.ts';
import { isNamePattern } from '../model/name-pattern.ts';
import { isListed, POWER_WORDS, WHY_NOT_LISTED } from '../model/power-asked.ts';
import type { Entities, Question } from '../model/question.ts';
import { namesOf } from '../model/stages.ts';
import { type KindLimit, kindLimits } from './kind-limits.ts';
import { namedWith } from './named-with.ts';
import { containersNamed, isGroup } from './place-instead.ts';
import { standsIn } from './stands-in.ts';
import { type NamedSubscription, subscriptionNames } from './subscription-names.ts';
import { type NamedTag, tagsNamed } from './tags-named.ts';

/** Where a question looks, and at which machines there; null: no limit. Lower case, as the question's entities are. */
export interface Place {
  readonly resourceGroups: readonly string[] | null;
  /** Ids of the subscriptions that answer to the names in the question; empty when none does. */
  readonly subscriptions: ReadonlySet<string> | null;
  readonly locations: readonly string[] | null;
  readonly osType: 'windows' | 'linux' | null;
  readonly machineKind: 'azure-vm' | 'azure-arc' | null;
  /** What is said of system, release and power. */
  readonly kinds: readonly KindLimit[];
  /** One of each key. A question is read without case, so values compare without it too. */
  readonly tags: readonly NamedTag[];
  /** Any of them, where a place is what tags say; empty: no limit. */
  readonly anyOfTags: readonly NamedTag[];
  /** What the machines' names fit: `*` is any run of characters, `?` any one. */
  readonly pattern: string | null;
  /** Ids of the subscriptions whose machines are not meant. */
  readonly exceptSubscriptions: ReadonlySet<string>;
  /** The limits as an answer names them. */
  readonly limits: readonly Text[];
  /** What lies in the place and is not meant: names of machines or patterns of them, of resource groups and regions, and tags (`env=prod`). */
  readonly except: readonly string[];
  /** What was named like a place and is none that the bot knows. */
  readonly ignored: readonly Ignored[];
}

/** A question as far as it says where to look. */
export type PlaceAsked = Pick<Question, 'text' | 'entities' | 'scope' | 'except'>;

/**
 * Where a question looks. What may be a subscription's display name costs one Resource Graph query; a place that is none another, and one more where it is
 * no resource group either but may be what a tag says, and one more for each of its names where no tag does but machines may be called by it. Throws AzureReadError.
 */
export async function placeOf(question: PlaceAsked, azure: Azure): Promise<Place> {
  const { resourceGroup, subscription, place, location, osType, machineKind, tags, besides } =
    question.entities;
  const { power } = question.entities;
  const kinds = kindLimits(question.entities);
  const leftOut = await subscriptionsLeftOut(question.except?.unheard ?? [], azure);
  const named = await subscriptionsNamed(question, azure);
  const said = question.scope === 'fleet' ? (question.entities.machines.find(isNamePattern) ?? null) : null;
  const isNeither = subscription === null && place !== null && named === null;
  const group = isNeither && resourceGroup === null ? await groupNamed(place, azure) : null;
  const isNoContainer = isNeither && group === null;
  const anyOfTags = isNoContainer ? await tagsNamed(namesOf(place), azure) : [];
  const isNoTag = isNoContainer && anyOfTags.length === 0;
  const pattern = said ?? (isNoTag ? await namedWith(place, azure) : null);
  const all = (kind: (typeof besides)[number]['kind'], first: string | null) =>
    first === null ? null : [first, ...besides.flatMap((each) => (each.kind === kind ? each.name : []))];
  const resourceGroups = all('resourceGroup', resourceGroup ?? group);
  const locations = all('location', location);
  return {
    resourceGroups,
    subscriptions: named?.ids ?? (subscription === null ? null : new Set()),
    locations,
    osType,
    machineKind,
    kinds,
    tags,
    anyOfTags,
    pattern,
    except: question.except?.names ?? [],
    exceptSubscriptions: new Set(leftOut.map(({ id }) => id)),
    limits: [
      ...limitsOf(
        question.entities,
        { resourceGroups, locations, subscriptions: named?.names ?? all('subscription', subscription) },
        pattern,
      ),
      ...(anyOfTags.length === 0 ? [] : [anyOf(anyOfTags)]),
      ...(question.except?.names ?? []).map(notThis),
      ...leftOut.map(({ name }) => notThis(name)),
    ],
    ignored: [
      ...(isNoTag && (pattern === null || said !== null) ? [unseen(asWritten(place, question.text))] : []),
      ...(question.except?.unheard ?? [])
        .filter((said) => !leftOut.some((each) => isNamedSo(each, said)))
        .map(unseen),
      ...(power === null || isListed(power) ? [] : [{ said: POWER_WORDS[power], why: WHY_NOT_LISTED }]),
    ],
  };
}

/** Of what is to be left out and names nothing else, the subscriptions. One query, where there is anything. */
async function subscriptionsLeftOut(
  unheard: readonly string[],
  azure: Azure,
): Promise<readonly NamedSubscription[]> {
  if (unheard.length === 0) return [];
  const rows = await subscriptionNames(azure);
  return rows.filter((each) => unheard.some((said) => isNamedSo(each, said)));
}

function isNamedSo({ id, name }: NamedSubscription, said: string): boolean {
  return [id, name.toLowerCase()].includes(said);
}

function notThis(name: string): Text {
  return { en: `not ${name}`, ja: `${name} を除く` };
}

function unseen(name: string): Ignored {
  return { said: { en: name, ja: name }, why: null };
}

/** A name with the capitals that it was written with. */
function asWritten(name: string, text: string): string {
  const start = text.toLowerCase().indexOf(name);
  return start < 0 ? name : text.slice(start, start + name.length);
}

/** The resource group that is called so, where no subscription is. One query. */
async function groupNamed(name: string, azure: Azure): Promise<string | null> {
  const names = namesOf(name);
  const found = (await containersNamed(names, azure)).filter(({ type }) => isGroup(type));
  const called = new Set(found.map((each) => each.name.toLowerCase()));
  return names.find((each) => called.has(each)) ?? null;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A preposition, or the particle that follows a place: only then may a name stand in the words that were not taken for one. */
const MAY_NAME_A_PLACE = /(?<![a-z])(?:in|for|of|under|within|across|on)\s+(?!all\b|the\b)[a-z]|[の内で]/i;

interface NamedSubscriptions {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** The subscriptions that a question names: by id, by display name, or by a display name that stands in a question about a fleet. Null: none. */
async function subscriptionsNamed(
  { text, entities, scope, except }: PlaceAsked,
  azure: Azure,
): Promise<NamedSubscriptions | null> {
  const first = entities.subscription ?? entities.place;
  const others = entities.besides.flatMap(({ kind, name }) => (kind === 'subscription' ? name : []));
  const said = first === null ? [] : [first, ...others];
  const isById = said.length > 0 && said.every((name) => GUID.test(name));
  if (isById) return { names: said, ids: new Set(said) };
  const mayStandInText = scope === 'fleet' && MAY_NAME_A_PLACE.test(text);
  if (said.length === 0 && !mayStandInText) return null;
  const meant = said.flatMap(namesOf);
  const rows = await subscriptionNames(azure);
  const fitting = rows.filter(
    ({ id, name }) =>
      [id, name.toLowerCase()].some((each) => meant.includes(each)) ||
      (mayStandInText && standsIn(name, text) && except?.unheard.includes(name.toLowerCase()) !== true),
  );
  // "contoso europe" is not "contoso": what says most is meant.
  const most = fitting.filter(
    ({ name }) => !fitting.some((other) => other.name !== name && standsIn(name, other.name)),
  );
  if (most.length === 0) return null;
  return { names: [...new Set(most.map(({ name }) => name))], ids: new Set(most.map(({ id }) => id)) };
}

/** The limits that a question sets, in the words of an answer. */
function limitsOf(
  { machineKind, tags, ...kinds }: Entities,
  {
    resourceGroups,
    subscriptions,
    locations,
  }: Readonly<Record<'resourceGroups' | 'subscriptions' | 'locations', readonly string[] | null>>,
  pattern: string | null,
): readonly Text[] {
  const values = Map.groupBy(tags, ({ key }) => key);
  return [
    ...(pattern === null ? [] : [{ en: `names like ${pattern}`, ja: `名前が ${pattern} に一致` }]),
    ...oneOf({ en: 'resource group', ja: 'リソース グループ' }, resourceGroups),
    ...oneOf({ en: 'subscription', ja: 'サブスクリプション' }, subscriptions),
    ...oneOf({ en: 'region', ja: 'リージョン' }, locations),
    ...kindLimits(kinds).map(({ limit }) => limit),
    ...(machineKind === null
      ? []
      : [
          machineKind === 'azure-arc'
            ? { en: 'Arc-enabled servers', ja: 'Arc 対応サーバー' }
            : { en: 'Azure virtual machines', ja: 'Azure 仮想マシン' },
        ]),
    ...[...values.values()].map(anyOf),
  ];
}

function oneOf(kind: Text, names: readonly string[] | null): readonly Text[] {
  if (names === null) return [];
  return [{ en: `${kind.en} ${names.join(' or ')}`, ja: `${kind.ja} ${names.join(' または ')}` }];
}

function anyOf(tags: readonly NamedTag[]): Text {
  const each = tags.map(({ key, value }) => `${key}=${value}`);
  return { en: `tag ${each.join(' or ')}`, ja: `タグ ${each.join(' または ')}` };
}

/** Whether every machine is meant. */
export function isEverywhere({ limits, ignored }: Place): boolean {
  return limits.length === 0 && ignored.length === 0;
}
