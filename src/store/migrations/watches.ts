import type { Migration } from '../migration.ts';

/** What is watched is a delivery that nobody delivered: it waits, is taken, and waits again, until its time is over. */
export const WATCHES: Migration = {
  number: 5,
  name: 'watches',
  statements: [
    'alter table delivery add column until_at timestamptz',
    // What is watched is forgotten a day after its end, everything else a day after it came.
    'drop index delivery_received_at',
    'create index delivery_ends_at on delivery (coalesce(until_at, received_at))',
    `create index delivery_watched on delivery (conversation) where until_at is not null and state in ('waiting', 'taken')`,
  ],
};
