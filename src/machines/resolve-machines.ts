import type { Azure } from '../azure/azure.ts';
import { SharedRead } from '../azure/read/shared-read.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import type { Entities } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { findLoggedComputers } from './find-logged-computers.ts';
import { findMachines } from './find-machines.ts';
import type { InventoryEntry } from './inventory.ts';
import { nameMatch } from './machine-name.ts';
import { nearNames } from './near-names.ts';
import { isDescribed, isInContainer, type Place, placeOf } from './place.ts';

/** What the names of a question stand for. */
export interface Resolved {
  /** The machines that are meant without doubt, each once, in the order they were named. */
  readonly entries: readonly InventoryEntry[];
  /** Names that several machines answer to equally well. */
  readonly ambiguous: readonly { readonly name: string; readonly entries: readonly InventoryEntry[] }[];
  /** Names that nothing visible answers to, and what could not be searched for them. */
  readonly missing: readonly string[];
  readonly gaps: readonly Gap[];
  /** Machines whose names are near the first of the missing ones. */
  near(): Promise<readonly Machine[]>;
}

/** Resolves names through Resource Graph (or ARM's lists), then through the workspaces. Throws AzureReadError when neither of the first can be read. */
export async function resolveMachines(entities: Entities, azure: Azure, now: Instant): Promise<Resolved> {
  const names = [...new Set(entities.machines)];
  const [place, everywhere] = await Promise.all([
    placeOf({ text: '', entities, scope: 'machines' }, azure),
    findMachines(names, azure, now),
  ]);
  const found = everywhere.entries.filter((entry) => isInContainer(entry, place));
  const unfound = names.filter((name) => bestMatches(found, name).length === 0);
  // Looked for beside the workspaces, which take longest, and counted only where it is offered.
  const [firstUnfound] = unfound;
  const near = firstUnfound === undefined ? null : new SharedRead(() => nearNames(firstUnfound, azure));
  const logged = unfound.length === 0 ? NOTHING_LOGGED : await findLoggedComputers(unfound, azure, now);
  const known = [...found, ...logged.entries.filter((entry) => isInContainer(entry, place))];

  const matches = names.map((name) => ({ name, entries: narrowed(bestMatches(known, name), place) }));
  const missing = matches.filter(({ entries }) => entries.length === 0).map(({ name }) => name);
  const certain = matches.flatMap(({ entries }) => (entries.length === 1 ? entries : []));
  return {
    entries: [...new Map(certain.map((entry) => [entry.machine.id.toLowerCase(), entry])).values()],
    ambiguous: matches.filter(({ entries }) => entries.length > 1),
    missing,
    near: () => (near && missing[0] === firstUnfound ? near.awaited() : nearTo(missing, azure)),
    gaps: [...everywhere.gaps, ...logged.gaps],
  };
}

/** Of several machines of one name, those that fit all that is said of them; a machine that alone has its name may be described wrongly. */
function narrowed(entries: readonly InventoryEntry[], place: Place): readonly InventoryEntry[] {
  const fitting = entries.filter((entry) => isDescribed(entry, place));
  return fitting.length > 0 ? fitting : entries;
}

function nearTo([name]: readonly string[], azure: Azure): Promise<readonly Machine[]> {
  return name === undefined ? Promise.resolve([]) : nearNames(name, azure);
}

const NOTHING_LOGGED = { entries: [], gaps: [] } as const;

function bestMatches(entries: readonly InventoryEntry[], name: string): readonly InventoryEntry[] {
  for (const rank of [1, 2, 3]) {
    const matching = entries.filter((entry) => nameMatch(entry, name) === rank);
    if (matching.length > 0) return matching;
  }
  return [];
}
