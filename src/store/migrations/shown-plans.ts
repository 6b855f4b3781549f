import type { Migration } from '../migration.ts';

/** What a card shows of which each has a view of his own. */
export const SHOWN_PLANS: Migration = {
  number: 15,
  name: 'shown-plans',
  statements: ['alter table card add column shown jsonb'],
};
