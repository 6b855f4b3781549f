import type { Migration } from '../migration.ts';

/** What has been sent to Azure in the last minute, whichever deed and process it was, and what is to be left alone; a place under a limit for each row. */
export const PACE: Migration = {
  number: 9,
  name: 'pace',
  statements: [
    'create table sent_call (scope text not null, at timestamptz not null)',
    'create index sent_call_scope_at on sent_call (scope, at)',
    'create index sent_call_at on sent_call (at)',
    'create table held_scope (scope text primary key, until timestamptz not null)',
  ],
};
