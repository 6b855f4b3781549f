import type { Migration } from '../migration.ts';
import { CONVERSATION_AGE } from './conversation-age.ts';
import { CONVERSATIONS } from './conversations.ts';
import { DEED_LISTS } from './deed-lists.ts';
import { DEEDS } from './deeds.ts';
import { DIALOGS_OF_THREAD } from './dialogs-of-thread.ts';
import { DIGESTS } from './digests.ts';
import { HISTORY } from './history.ts';
import { INBOX } from './inbox.ts';
import { MISSED_DAYS } from './missed-days.ts';
import { NAMES_OF_PEOPLE } from './names-of-people.ts';
import { PACE } from './pace.ts';
import { PEOPLE_REACHED } from './people-reached.ts';
import { REASONS } from './reasons.ts';
import { SHOWN_PLANS } from './shown-plans.ts';
import { TRACES } from './traces.ts';
import { WATCHES } from './watches.ts';
import { WAYS_BACK } from './ways-back.ts';

/** The steps of the schema in order. */
export const MIGRATIONS: readonly Migration[] = [
  CONVERSATIONS,
  CONVERSATION_AGE,
  WAYS_BACK,
  INBOX,
  WATCHES,
  DEEDS,
  DIGESTS,
  DEED_LISTS,
  PACE,
  HISTORY,
  TRACES,
  REASONS,
  PEOPLE_REACHED,
  MISSED_DAYS,
  SHOWN_PLANS,
  DIALOGS_OF_THREAD,
  NAMES_OF_PEOPLE,
];
