import type { Migration } from '../migration.ts';

/** Digests that conversations asked for; each of its times becomes a delivery. */
export const DIGESTS: Migration = {
  number: 7,
  name: 'digests',
  statements: [
    `create table digest (
      id text primary key,
      number bigint generated always as identity,
      conversation text not null,
      place text not null,
      owner text,
      plan jsonb not null,
      state text not null,
      due_at timestamptz
    )`,
    'create index digest_due on digest (due_at) where due_at is not null',
    'create index digest_place on digest (place)',
    'create index digest_conversation on digest (conversation)',
  ],
};
