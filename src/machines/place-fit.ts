import { isNamePattern } from '../model/name-pattern.ts';
import { bothUntold, type Untold } from '../model/untold.ts';
import { hostNamesOf, isCalled } from './host-names.ts';
import type { InventoryEntry } from './inventory.ts';
import { isNamedLike } from './pattern-fit.ts';
import type { Place } from './place.ts';
import type { NamedTag } from './tags-named.ts';

type Placed = Pick<InventoryEntry, 'machine' | 'tags'>;

/** Of some machines those that are meant, and those of which that cannot be told. */
export interface Fitting {
  readonly entries: readonly InventoryEntry[];
  readonly untold: readonly Untold[];
}

/** The machines that a place holds. */
export function fitting(all: readonly InventoryEntry[], place: Place): Fitting {
  const entries: InventoryEntry[] = [];
  const open: Untold[] = [];
  for (const entry of all) {
    if (!isThere(entry, place)) continue;
    const told = place.kinds.map(({ limit, fits }) => ({ limit, isSo: fits(entry) }));
    if (told.some(({ isSo }) => isSo === false)) continue;
    const untold = told.find(({ isSo }) => isSo === null);
    if (untold === undefined) entries.push(entry);
    else open.push({ limit: untold.limit, machines: 1, first: [entry.machine.name] });
  }
  return { entries, untold: bothUntold(open, []) };
}

/** Whether a machine lies where it is meant to and is called so, whatever system it has and whether it runs or not. */
function isThere(entry: InventoryEntry, place: Place): boolean {
  const { pattern } = place;
  const isNamed = pattern === null || isNamedLike(entry, pattern);
  const isMeant = !place.except.some((name) => answersTo(entry, name));
  const isOut = place.exceptSubscriptions.has(entry.machine.subscriptionId?.toLowerCase() ?? '');
  return isNamed && isMeant && !isOut && isInContainer(entry, place) && isMarked(entry, place);
}

/** Whether a machine goes by a name or fits a pattern, lies in the resource group or region of that name, or has the tag. */
export function answersTo(entry: InventoryEntry, name: string): boolean {
  const { resourceGroup, location, id } = entry.machine;
  const isItsOwn = isNamePattern(name) ? isNamedLike(entry, name) : isCalled(hostNamesOf(entry), name);
  const [key = '', value] = name.split('=');
  return (
    isItsOwn ||
    [id, resourceGroup, location].some((own) => own?.toLowerCase() === name) ||
    (value !== undefined && hasTag(entry.tags, { key, value }))
  );
}

/** Whether a machine lies in the resource group and the subscription that are meant. */
export function isInContainer({ machine }: Placed, { resourceGroups, subscriptions }: Place): boolean {
  return (
    isOneOf(resourceGroups, machine.resourceGroup) &&
    (subscriptions === null || subscriptions.has(machine.subscriptionId?.toLowerCase() ?? ''))
  );
}

/** Whether a machine is all that is said of the machines that are meant, as far as its records tell. */
export function isDescribed(entry: InventoryEntry, place: Place): boolean {
  return isMarked(entry, place) && place.kinds.every(({ fits }) => fits(entry) !== false);
}

/** Whether a machine is of the region, kind and tags that are meant. */
function isMarked({ machine, tags }: Placed, place: Place): boolean {
  return (
    isOneOf(place.locations, machine.location) &&
    (place.machineKind === null || machine.kind === place.machineKind) &&
    place.tags.every(({ key }) => place.tags.some((tag) => tag.key === key && hasTag(tags, tag))) &&
    (place.anyOfTags.length === 0 || place.anyOfTags.some((tag) => hasTag(tags, tag)))
  );
}

function isOneOf(limits: readonly string[] | null, value: string | null): boolean {
  return limits === null || limits.includes(value?.toLowerCase() ?? '');
}

function hasTag(tags: Readonly<Record<string, string>>, { key, value }: NamedTag): boolean {
  return Object.entries(tags).some(
    ([name, held]) => name.toLowerCase() === key && held.toLowerCase() === value,
  );
}
