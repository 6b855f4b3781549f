import type { Azure } from '../azure/azure.ts';
import { SharedRead } from '../azure/read/shared-read.ts';
import type { Coverage, PatternCoverage } from '../model/coverage.ts';
import type { Instant } from '../model/instant.ts';
import { isNamePattern } from '../model/name-pattern.ts';
import type { Entities } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { filtersOf } from './filters-of.ts';
import { findDeleted } from './find-deleted.ts';
import { findLoggedComputers } from './find-logged-computers.ts';
import { findMachines } from './find-machines.ts';
import type { InventoryEntry } from './inventory.ts';
import { nameMatch } from './machine-name.ts';
import { machinesLike } from './machines-like.ts';
import { type NearMachines, nearMachines } from './near-names.ts';
import { type Place, placeOf } from './place.ts';
import { isDescribed, isInContainer } from './place-fit.ts';
import { type Container, containersNamed, tagsByName } from './place-instead.ts';
import { type ScaleSet, scaleSetsNamed } from './scale-sets.ts';
import type { NamedTag } from './tags-named.ts';

/** What the names of a question stand for. */
export interface Resolved {
  /** The machines that are meant without doubt, each once, in the order they were named. */
  readonly entries: readonly InventoryEntry[];
  /** Names that several machines answer to equally well. */
  readonly ambiguous: readonly { readonly name: string; readonly entries: readonly InventoryEntry[] }[];
  /** Names that nothing visible answers to, and what could not be searched for them. */
  readonly missing: readonly string[];
  readonly gaps: readonly Gap[];
  /** Of the names, those that stand for every machine that fits them. */
  readonly patterns: readonly PatternCoverage[];
  /** The limits that these were kept to. */
  readonly filters: Coverage['filters'];
  /** Machines whose names are near the first of the missing ones. */
  near(): Promise<NearMachines>;
  /** Machines of the names that are missing in Azure, of which a deletion is on record. */
  deleted(): Promise<readonly InventoryEntry[]>;
  /** Scale sets that the names stand for which Azure has no machine of. */
  scaleSets(): Promise<readonly ScaleSet[]>;
  /** What the missing names may be the names of instead. */
  containers(): Promise<readonly Container[]>;
  /** The tags that they may be the values of, by the names. */
  tags(): Promise<ReadonlyMap<string, readonly NamedTag[]>>;
}

/** As many as a question could name one by one; of a pattern that more machines fit, these are the first by id. */
export const MOST_OF_PATTERN = 50;

/**
 * Resolves names through Resource Graph (or ARM's lists), then through the workspaces. `beside` is told the names that Azure has no machine
 * of before the workspaces are waited for, which take longest. Throws AzureReadError when neither of the first can be read.
 */
export async function resolveMachines(
  entities: Entities,
  azure: Azure,
  now: Instant,
  beside: (unfound: readonly string[]) => void = () => {},
): Promise<Resolved> {
  const said = [...new Set(entities.machines)];
  const place = await placeOf({ text: '', entities, scope: 'machines' }, azure);
  const [everywhere, likes] = await Promise.all([
    findMachines(
      [...said.filter((name) => !isNamePattern(name)), ...entities.wholeNames.flatMap(endingsOf)],
      azure,
      now,
    ),
    Promise.all(
      said.filter(isNamePattern).map(async (pattern) => {
        const found = await machinesLike({ ...place, pattern }, azure, now);
        return { ...found, pattern, first: found.entries.slice(0, MOST_OF_PATTERN) };
      }),
    ),
  ]);
  const names = said.map((name) => wholeNameOf(name, entities, everywhere.entries));
  const plain = names.filter((name) => !isNamePattern(name));
  // Picked by its id a machine is meant wherever it lies.
  const isMeant = (entry: InventoryEntry) =>
    plain.includes(entry.machine.id.toLowerCase()) || isInContainer(entry, place);
  const found = everywhere.entries.filter(isMeant);
  const unfound = plain.filter((name) => bestMatches(found, name).length === 0);
  // Looked for beside the workspaces and counted only where it is needed.
  const [firstUnfound] = unfound;
  const near = firstUnfound === undefined ? null : new SharedRead(() => nearMachines(firstUnfound, azure));
  const containers = unfound.length === 0 ? null : new SharedRead(() => containersNamed(unfound, azure));
  const tags = unfound.length === 0 ? null : new SharedRead(() => tagsByName(unfound, azure));
  const deleted = unfound.length === 0 ? null : new SharedRead(() => findDeleted(unfound, azure, now));
  const scaleSets = unfound.length === 0 ? null : new SharedRead(() => scaleSetsNamed(unfound, azure, now));
  beside(unfound);
  const logged = unfound.length === 0 ? NOTHING_LOGGED : await findLoggedComputers(unfound, azure, now);
  const known = [...found, ...logged.entries.filter((entry) => isInContainer(entry, place))];

  const matches = plain.map((name) => ({ name, entries: narrowed(bestMatches(known, name), place) }));
  const certain = (name: string) => {
    const entries = matches.find((match) => match.name === name)?.entries ?? [];
    return entries.length === 1 ? entries : (likes.find(({ pattern }) => pattern === name)?.first ?? []);
  };
  const isFound = (name: string) =>
    [...matches.map((match) => ({ ...match, pattern: match.name })), ...likes].some(
      ({ pattern, entries }) => pattern === name && entries.length > 0,
    );
  const missing = names.filter((name) => !isFound(name));
  return {
    entries: [
      ...new Map(names.flatMap(certain).map((entry) => [entry.machine.id.toLowerCase(), entry])).values(),
    ],
    ambiguous: matches.filter(({ entries }) => entries.length > 1),
    missing,
    patterns: likes
      .filter(({ entries }) => entries.length > 0)
      .map(({ pattern, entries, first }) => ({
        pattern,
        machines: entries.length,
        answered: first.length,
      })),
    filters:
      likes.length === 0
        ? NO_FILTERS
        : filtersOf(
            place,
            likes.flatMap(({ untold }) => untold),
          ),
    near: () => (near && missing[0] === firstUnfound ? near.awaited() : nearTo(missing, azure)),
    deleted: () => deleted?.awaited() ?? Promise.resolve([]),
    scaleSets: () => scaleSets?.awaited() ?? Promise.resolve([]),
    containers: () => containers?.awaited() ?? Promise.resolve([]),
    tags: () => tags?.awaited() ?? Promise.resolve(new Map()),
    gaps: [...everywhere.gaps, ...likes.flatMap(({ gaps }) => gaps), ...logged.gaps],
  };
}

/** The name with as many of the letters that stand against it as a machine is called by: of 昨夜検査db01 検査db01. */
function wholeNameOf(name: string, { wholeNames }: Entities, entries: readonly InventoryEntry[]): string {
  const called = wholeNames
    .filter((whole) => whole.endsWith(name))
    .flatMap(endingsOf)
    .filter((ending) => ending.length > name.length);
  return called.find((ending) => bestMatches(entries, ending).length > 0) ?? name;
}

/** The name without its first letter, without its first two …, as far as Japanese letters go. */
function endingsOf(whole: string): readonly string[] {
  const [before = ''] = /^\P{ASCII}+/u.exec(whole) ?? [];
  return Array.from(before, (_, index) => whole.slice(index));
}

/** Of several machines of one name, those that fit all that is said of them; a machine that alone has its name may be described wrongly. */
function narrowed(entries: readonly InventoryEntry[], place: Place): readonly InventoryEntry[] {
  const fitting = entries.filter((entry) => isDescribed(entry, place));
  return fitting.length > 0 ? fitting : entries;
}

function nearTo([name]: readonly string[], azure: Azure): Promise<NearMachines> {
  return name === undefined ? Promise.resolve(NOTHING_NEAR) : nearMachines(name, azure);
}

const NO_FILTERS: Coverage['filters'] = { understood: [], ignored: [] };

const NOTHING_NEAR: NearMachines = { machines: [], subscriptionNames: new Map() };

const NOTHING_LOGGED = { entries: [], gaps: [] } as const;

function bestMatches(entries: readonly InventoryEntry[], name: string): readonly InventoryEntry[] {
  for (const rank of [1, 2, 3]) {
    const matching = entries.filter((entry) => nameMatch(entry, name) === rank);
    if (matching.length > 0) return matching;
  }
  return [];
}
