import type { Migration } from '../migration.ts';

/** A delivery is kept whole until it is answered, with who works on it and how far that has come. */
export const INBOX: Migration = {
  number: 4,
  name: 'inbox',
  statements: [
    // What came before is not kept whole: its row only tells repeats, as an answered one does.
    `alter table delivery
      add column state text not null default 'answered'
        check (state in ('waiting', 'taken', 'answered', 'given-up')),
      add column taker text,
      add column due_at timestamptz,
      add column attempts integer not null default 1,
      add column event jsonb,
      add column question jsonb,
      add column card text`,
    `create index delivery_due_at on delivery (due_at) where state in ('waiting', 'taken')`,
  ],
};
