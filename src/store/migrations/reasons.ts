import type { Migration } from '../migration.ts';

/** Why somebody approved, denied, or did without approvals. */
export const REASONS: Migration = {
  number: 12,
  name: 'reasons',
  statements: ['alter table deed_approval add column reason text'],
};
