import { filtersOf } from '../machines/filters-of.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { machinePages } from '../machines/machine-pages.ts';
import { placeOf } from '../machines/place.ts';
import { answersTo } from '../machines/place-fit.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { bothUntold, type Untold } from '../model/untold.ts';
import type { Inquirer } from './inquirer.ts';

/** The machines that something is to be done to. */
export interface Meant {
  /** Where more are meant than may be, none. */
  readonly entries: readonly InventoryEntry[];
  /** How many are meant. */
  readonly count: number;
  /** Names that no visible machine has. */
  readonly missing: readonly string[];
  /** Names of what was to be left out that nothing of it has. */
  readonly notLeftOut: readonly string[];
  /** A name that several machines answer to; null: there is none. */
  readonly twins: { readonly name: string; readonly machines: readonly Machine[] } | null;
  /** What was looked through for them; null: they were named. */
  readonly coverage: Coverage | null;
}

/** The machines that a question names, or all in the place that it names, up to `most`. Throws AzureReadError where none can be looked up. */
export async function meantMachines(
  question: Question,
  { azure, now }: Inquirer,
  most: number,
): Promise<Meant> {
  const except = question.except?.names ?? [];
  if (question.scope === 'fleet') {
    const place = await placeOf(question, azure);
    const entries: InventoryEntry[] = [];
    const unread: Gap[] = [];
    let untold: readonly Untold[] = [];
    for await (const page of machinePages({ ...place, except: [] }, azure, now)) {
      entries.push(...page.entries);
      unread.push(...page.gaps);
      untold = bothUntold(untold, page.untold);
    }
    const { kept, notLeftOut } = without(entries, except);
    const coverage: Coverage = { machines: kept.length, unread, filters: filtersOf(place, untold) };
    return { ...upTo(kept, most), missing: [], notLeftOut, twins: null, coverage };
  }
  const { ambiguous, missing, patterns, ...found } = await resolveMachines(question.entities, azure, now);
  const { kept: entries, notLeftOut } = without(found.entries, except);
  const [twins] = ambiguous;
  const unseen = patterns.reduce((sum, { machines, answered }) => sum + machines - answered, 0);
  return {
    ...(unseen > 0 ? { entries: [], count: entries.length + unseen } : upTo(entries, most)),
    missing,
    notLeftOut,
    twins: twins ? { name: twins.name, machines: twins.entries.map(({ machine }) => machine) } : null,
    coverage: null,
  };
}

function upTo(entries: readonly InventoryEntry[], most: number): Pick<Meant, 'entries' | 'count'> {
  return { entries: entries.length > most ? [] : entries, count: entries.length };
}

/** The machines that none of the names stands for, and those of the names that stand for none. */
function without(
  entries: readonly InventoryEntry[],
  names: readonly string[],
): { readonly kept: readonly InventoryEntry[]; readonly notLeftOut: readonly string[] } {
  return {
    kept: entries.filter((entry) => !names.some((name) => answersTo(entry, name))),
    notLeftOut: names.filter((name) => !entries.some((entry) => answersTo(entry, name))),
  };
}
