import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Machine } from '../model/machine.ts';
import { machineRow } from './inventory.ts';

const MOST_OFFERED = 5;
/** In a name of up to this many characters, two slips make another name. */
const SHORT_NAME = 6;

/** Machines whose names are a slip of the keyboard away from the given one, nearest first. One Resource Graph query. */
export async function nearNames(name: string, azure: Azure): Promise<readonly Machine[]> {
  const query = fill('machine-names', {});
  const rows = await azure.queryResourceGraph(query, machineRow).catch((error: unknown) => {
    // Nothing can be offered then; that the machine was not found is said in any case.
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  return rows
    .map(({ type: kind, ...place }): Machine => ({ ...place, kind, osType: null }))
    .map((machine) => ({ machine, distance: editDistance(machine.name.toLowerCase(), name) }))
    .filter(({ distance }) => distance <= (name.length <= SHORT_NAME ? 1 : 2))
    .toSorted((a, b) => a.distance - b.distance || a.machine.id.localeCompare(b.machine.id, 'en'))
    .slice(0, MOST_OFFERED)
    .map(({ machine }) => machine);
}

/** Levenshtein distance, row by row. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of [...a].entries()) {
    const current = [i + 1];
    for (const [j, right] of [...b].entries()) {
      const substitution = (previous[j] ?? 0) + (left === right ? 0 : 1);
      current.push(Math.min(substitution, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
