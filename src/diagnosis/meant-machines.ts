import type { InventoryEntry } from '../machines/inventory.ts';
import { machinePages } from '../machines/machine-pages.ts';
import { placeOf } from '../machines/place.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import type { Inquirer } from './inquirer.ts';

/** The machines that something is to be done to. */
export interface Meant {
  /** Where more are meant than may be, none. */
  readonly entries: readonly InventoryEntry[];
  /** How many are meant. */
  readonly count: number;
  /** Names that no visible machine has. */
  readonly missing: readonly string[];
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
  if (question.scope === 'fleet') {
    const place = await placeOf(question, azure);
    const entries: InventoryEntry[] = [];
    const unread: Gap[] = [];
    for await (const page of machinePages(place, azure, now)) {
      entries.push(...page.entries);
      unread.push(...page.gaps);
    }
    const filters = { understood: place.limits, ignored: place.ignored };
    const coverage: Coverage = { machines: entries.length, unread, filters };
    return { ...upTo(entries, most), missing: [], twins: null, coverage };
  }
  const { entries, ambiguous, missing, patterns } = await resolveMachines(question.entities, azure, now);
  const [twins] = ambiguous;
  const unseen = patterns.reduce((sum, { machines, answered }) => sum + machines - answered, 0);
  return {
    ...(unseen > 0 ? { entries: [], count: entries.length + unseen } : upTo(entries, most)),
    missing,
    twins: twins ? { name: twins.name, machines: twins.entries.map(({ machine }) => machine) } : null,
    coverage: null,
  };
}

function upTo(entries: readonly InventoryEntry[], most: number): Pick<Meant, 'entries' | 'count'> {
  return { entries: entries.length > most ? [] : entries, count: entries.length };
}
