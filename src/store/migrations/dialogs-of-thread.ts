import type { Migration } from '../migration.ts';

/**
 * Finds the dialogs of one thread, which their keys begin with, by the primary key. It has the order of bytes for that, whatever
 * language the database sorts in: a beginning is found in no other.
 */
export const DIALOGS_OF_THREAD: Migration = {
  number: 16,
  name: 'dialogs-of-thread',
  statements: ['alter table conversation alter column key type text collate "C"'],
};
