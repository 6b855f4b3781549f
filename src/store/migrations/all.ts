import type { Migration } from '../migration.ts';
import { CONVERSATION_AGE } from './conversation-age.ts';
import { CONVERSATIONS } from './conversations.ts';

/** The steps of the schema in order. */
export const MIGRATIONS: readonly Migration[] = [CONVERSATIONS, CONVERSATION_AGE];
