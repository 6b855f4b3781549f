import type { Migration } from '../migration.ts';

/** Conversations, the deliveries already taken, and what the buttons on sent cards stand for. */
export const CONVERSATIONS: Migration = {
  number: 1,
  name: 'conversations',
  statements: [
    `create table conversation (
      key text primary key,
      version integer not null,
      snapshot jsonb not null,
      changed_at timestamptz not null
    )`,
    `create table delivery (
      conversation text not null,
      activity text not null,
      received_at timestamptz not null,
      primary key (conversation, activity)
    )`,
    'create index delivery_received_at on delivery (received_at)',
    `create table button (
      id text primary key,
      conversation text not null,
      question jsonb not null,
      expires_at timestamptz not null
    )`,
    'create index button_expires_at on button (expires_at)',
  ],
};
