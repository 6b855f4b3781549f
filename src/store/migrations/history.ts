import type { Migration } from '../migration.ts';

/** What is remembered of machines: how each stood, a row a change, and one row for each daily look. */
export const HISTORY: Migration = {
  number: 10,
  name: 'history',
  statements: [
    // Every look writes to each row. Room on the page lets it do so in place, without a word to the index.
    `create table machine_known (
      number integer generated always as identity primary key,
      key text not null unique,
      id text not null,
      name text not null,
      subscription text,
      traits jsonb not null,
      first_seen_at timestamptz not null,
      seen_at timestamptz,
      state_at timestamptz,
      assessed_at timestamptz,
      untold jsonb not null default '[]',
      gone_at timestamptz
    ) with (fillfactor = 70)`,
    // Written once: a state ends where another of its machine begins, which also says when the one before it was read last.
    `create table machine_state (
      machine integer not null references machine_known (number) on delete cascade,
      from_at timestamptz not null,
      before_read_at timestamptz,
      state jsonb not null,
      primary key (machine, from_at)
    )`,
    `create table history_day (
      day text primary key,
      began_at timestamptz not null,
      taker text,
      held_until timestamptz,
      at timestamptz,
      totals jsonb
    )`,
  ],
};
