import type { Migration } from '../migration.ts';

/** Finds the conversations that have grown old without reading all of them. */
export const CONVERSATION_AGE: Migration = {
  number: 2,
  name: 'conversation-age',
  statements: ['create index conversation_changed_at on conversation (changed_at)'],
};
