import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Machine } from '../model/machine.ts';
import { machineRow } from './inventory.ts';

const MOST_OFFERED = 5;
/** How much of each end of a name is compared. */
const END_LENGTH = 3;
/** In a name of up to this many characters, two slips make another name. */
const SHORT_NAME = 6;

/** Machines whose names are a slip of the keyboard away from the given one, nearest first. One Resource Graph query of one page, however many machines there are. */
export async function nearNames(name: string, azure: Azure): Promise<readonly Machine[]> {
  const slips = name.length <= SHORT_NAME ? 1 : 2;
  const query = fill('near-names', { ...piecesOf(name, slips), ...lengthsAround(name, slips) });
  const rows = await azure.queryResourceGraph(query, machineRow).catch((error: unknown) => {
    // Nothing can be offered then; that the machine was not found is said in any case.
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  return rows
    .map(({ type: kind, ...place }): Machine => ({ ...place, kind, osType: null }))
    .map((machine) => ({ machine, distance: editDistance(machine.name.toLowerCase(), name) }))
    .filter(({ distance }) => distance <= slips)
    .toSorted((a, b) => a.distance - b.distance || a.machine.id.localeCompare(b.machine.id, 'en'))
    .slice(0, MOST_OFFERED)
    .map(({ machine }) => machine);
}

/**
 * The name in one piece more than there are slips: a name that is so many slips away has at least one of them unchanged. Its ends
 * tell names of one pattern apart (`web0013`, `web0031`), where the pieces are in all.
 */
function piecesOf(name: string, slips: 1 | 2) {
  const length = Math.ceil(name.length / (slips + 1));
  const piece = (index: number) => name.slice(index * length, (index + 1) * length) || name;
  return {
    firstPiece: piece(0),
    secondPiece: piece(1),
    thirdPiece: piece(2),
    head: name.slice(0, END_LENGTH),
    tail: name.slice(-END_LENGTH),
  };
}

function lengthsAround(name: string, slips: number) {
  return { shortest: String(name.length - slips), longest: String(name.length + slips) };
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
