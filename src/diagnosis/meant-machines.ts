import type { InventoryEntry } from '../machines/inventory.ts';
import { machinePages } from '../machines/machine-pages.ts';
import { placeOf } from '../machines/place.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
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
}

/** The machines that a question names, or all in the place that it names, up to `most`. Throws AzureReadError where none can be looked up. */
export async function meantMachines(
  question: Question,
  { azure, now }: Inquirer,
  most: number,
): Promise<Meant> {
  if (question.scope === 'fleet') {
    const entries: InventoryEntry[] = [];
    for await (const page of machinePages(await placeOf(question, azure), azure, now))
      entries.push(...page.entries);
    return { ...upTo(entries, most), missing: [], twins: null };
  }
  const { entries, ambiguous, missing, patterns } = await resolveMachines(question.entities, azure, now);
  const [twins] = ambiguous;
  const unseen = patterns.reduce((sum, { machines, answered }) => sum + machines - answered, 0);
  return {
    ...(unseen > 0 ? { entries: [], count: entries.length + unseen } : upTo(entries, most)),
    missing,
    twins: twins ? { name: twins.name, machines: twins.entries.map(({ machine }) => machine) } : null,
  };
}

function upTo(entries: readonly InventoryEntry[], most: number): Pick<Meant, 'entries' | 'count'> {
  return { entries: entries.length > most ? [] : entries, count: entries.length };
}
