import type { Migration } from '../migration.ts';

/** Finds the deeds of a conversation, and those that are not over, without reading all that there ever were. */
export const DEED_LISTS: Migration = {
  number: 8,
  name: 'deed-lists',
  statements: [
    'create index deed_of_conversation on deed (conversation, requested_at)',
    `create index deed_open on deed (state, requested_at) where state in ('awaiting-approval', 'under-way')`,
  ],
};
