import type { Gap } from '../model/reading.ts';
import type { InventoryEntry } from './inventory.ts';

/** Which machines are meant: those of some names or resource ids (lower case), or all in scope. */
export type Wanted = { readonly names: readonly string[] } | 'all';

/** The machines that were found, and where none could be looked for. */
export interface FoundMachines {
  readonly entries: readonly InventoryEntry[];
  readonly gaps: readonly Gap[];
}
