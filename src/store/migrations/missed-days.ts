import type { Migration } from '../migration.ts';

/** Days that nobody looked at the fleet, with what Azure still told of them afterwards. */
export const MISSED_DAYS: Migration = {
  number: 14,
  name: 'missed-days',
  statements: ['alter table history_day add column missed jsonb'],
};
