import type { Relation } from './relation.ts';

/** What an operator that begins a query works on: no table at all. */
export const noInput: Relation = { columns: [], rows: () => [] };
