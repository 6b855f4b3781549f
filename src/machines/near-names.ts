import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Machine } from '../model/machine.ts';
import { machineRow } from './inventory.ts';
import { nameDistance, slipsIn, stemOf } from './name-likeness.ts';
import { type SubscriptionNames, subscriptionNamesOf } from './subscription-names.ts';

const MOST_OFFERED = 5;
/** How much of each end of a name is compared. */
const END_LENGTH = 3;
const PIECES = 3;
/** As many separators as a name may have more or less than the one that was typed. */
const SEPARATORS = 3;
/** Longest name of a machine. */
const LONGEST_NAME = 64;

/** Machines to offer in place of one that is not there, and what their subscriptions are called. */
export interface NearMachines {
  readonly machines: readonly Machine[];
  readonly subscriptionNames: SubscriptionNames;
}

/** The machines near a name, to be told apart by where they are: one query more where there are any. */
export async function nearMachines(typed: string, azure: Azure): Promise<NearMachines> {
  const machines = await nearNames(typed, azure);
  return { machines, subscriptionNames: await subscriptionNamesOf(machines, azure) };
}

/**
 * Machines whose names are near the one that was typed, nearest first: a slip of the keyboard away, or of the same stem. Of a
 * pattern, what stands before its first wildcard is compared with how names begin. One Resource Graph query of one page,
 * however many machines there are.
 */
export async function nearNames(typed: string, azure: Azure): Promise<readonly Machine[]> {
  const [name = '', ...wild] = typed.split(/[*?]/);
  if (name === '') return [];
  const beginning = (full: string) => (wild.length === 0 ? full : full.slice(0, name.length));
  const slips = slipsIn(name);
  const query = fill('near-names', {
    ...piecesOf(name),
    shortest: String(name.length - Math.max(slips, SEPARATORS)),
    longest: String(wild.length === 0 ? name.length + Math.max(slips, SEPARATORS) : LONGEST_NAME),
  });
  const rows = await azure.queryResourceGraph(query, machineRow).catch((error: unknown) => {
    // Nothing can be offered then; that the machine was not found is said in any case.
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  return rows
    .map(({ type: kind, ...place }): Machine => ({ ...place, kind, osType: null }))
    .flatMap((machine) => {
      const distance = nameDistance(beginning(machine.name.toLowerCase()), name);
      return distance === null ? [] : [{ machine, distance }];
    })
    .toSorted((a, b) => a.distance - b.distance || byName(a.machine, b.machine))
    .slice(0, MOST_OFFERED)
    .map(({ machine }) => machine);
}

function byName(a: Machine, b: Machine): number {
  return a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en');
}

/**
 * The name in three pieces: a name that is two slips or one swap away has at least one of them unchanged. Its ends
 * tell names of one pattern apart (`web0013`, `web0031`), where the pieces are in all.
 */
function piecesOf(name: string) {
  // A swap of two characters may touch two pieces.
  const length = Math.ceil(name.length / PIECES);
  const piece = (index: number) => name.slice(index * length, (index + 1) * length) || name;
  return {
    firstPiece: piece(0),
    secondPiece: piece(1),
    thirdPiece: piece(2),
    stem: stemOf(name) ?? name,
    head: name.slice(0, END_LENGTH),
    tail: name.slice(-END_LENGTH),
  };
}
