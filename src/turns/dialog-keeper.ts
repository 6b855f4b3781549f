import { advanceConversation, type ConversationEffect } from '../dialog/conversation.ts';
import type { ConversationEvent } from '../dialog/conversation-event.ts';
import {
  type ConversationSnapshot,
  NEW_CONVERSATION,
  readSnapshot,
} from '../dialog/conversation-snapshot.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Log } from './log.ts';

/** Each lost race means that somebody else won it, so this many in a row do not happen in one conversation. */
const ATTEMPTS = 20;

export interface ConversationKeeper {
  /** Tells the conversation what happened and resolves, once that is saved, with what is to be done. */
  advance(
    key: string,
    decide: (snapshot: ConversationSnapshot) => ConversationEvent,
  ): Promise<readonly ConversationEffect[]>;
}

/** Conversations kept in `store`, so that they outlive the process and replicas share them without losing an event. */
export function conversationKeeper(store: Conversations, log: Log): ConversationKeeper {
  return {
    advance: async (key, decide) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const stored = await store.load(key);
        const read = stored === null ? NEW_CONVERSATION : readSnapshot(stored.snapshot);
        if (read === null) log.warn('a conversation of another release cannot be read and starts anew');
        const before = read ?? NEW_CONVERSATION;
        const { snapshot, effects } = advanceConversation(before, decide(before));
        if (await store.save(key, stored?.version ?? 0, snapshot)) return effects;
      }
      throw new Error(`a conversation could not be saved in ${ATTEMPTS} attempts`);
    },
  };
}
