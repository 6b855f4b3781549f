import type { Migration } from '../migration.ts';

/** When a call was sent, and what Azure shows of one of which nobody heard. */
export const TRACES: Migration = {
  number: 11,
  name: 'traces',
  statements: ['alter table deed_call add column sent_at timestamptz, add column trace jsonb'],
};
