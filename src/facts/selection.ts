import type { Machine } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';

/** Azure advises fewer than 300 resources in one Resource Graph query (guidance for throttled requests). */
const MOST_IDS_IN_A_QUERY = 250;

/**
 * How a query is told which machines it is about: their ids, or `all` in scope where they are too many to list; the
 * reader then picks its machines out of the rows. Either way it is one query.
 */
export function selectionOf(machines: readonly Machine[]): {
  selection: 'listed' | 'all';
  machineIds: readonly string[];
} {
  if (machines.length > MOST_IDS_IN_A_QUERY) return { selection: 'all', machineIds: [] };
  return { selection: 'listed', machineIds: machines.map((machine) => machineKey(machine.id)) };
}
