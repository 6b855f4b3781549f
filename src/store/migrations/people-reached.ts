import type { Migration } from '../migration.ts';

/** Whose personal conversation it is, so that he can be told something there by himself. */
export const PEOPLE_REACHED: Migration = {
  number: 13,
  name: 'people-reached',
  statements: [
    'alter table conversation_reference add column person text',
    'create index conversation_reference_person on conversation_reference (person) where person is not null',
  ],
};
