import type { Migration } from '../migration.ts';

/** What the channel calls whoever wrote or pressed, so that a card names people and not their object ids. */
export const NAMES_OF_PEOPLE: Migration = {
  number: 17,
  name: 'names-of-people',
  statements: [
    `create table person (
      id text primary key,
      name text not null,
      seen_at timestamptz not null
    )`,
    'create index person_name on person (name)',
  ],
};
