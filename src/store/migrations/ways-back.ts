import type { Migration } from '../migration.ts';

/** How to reach a conversation without a message of it; and what a card's buttons stand for, a row a card. */
export const WAYS_BACK: Migration = {
  number: 3,
  name: 'ways-back',
  statements: [
    `create table conversation_reference (
      conversation text primary key,
      reference jsonb not null,
      changed_at timestamptz not null
    )`,
    'create index conversation_reference_changed_at on conversation_reference (changed_at)',
    `create table card (
      id text primary key,
      conversation text not null,
      questions jsonb not null,
      expires_at timestamptz not null
    )`,
    'create index card_expires_at on card (expires_at)',
    // Its questions are in a form that this release does not read: the buttons they stand behind have expired.
    'drop table button',
  ],
};
