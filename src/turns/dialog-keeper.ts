import { isDeepStrictEqual } from 'node:util';
import { advanceConversation } from '../dialog/conversation.ts';
import type { ConversationEvent } from '../dialog/conversation-event.ts';
import {
  type ConversationSnapshot,
  NEW_CONVERSATION,
  readSnapshot,
  storeSnapshot,
} from '../dialog/conversation-snapshot.ts';
import type { Chance } from '../model/chance.ts';
import type { Clock } from '../model/clock.ts';
import type { Question } from '../model/question.ts';
import type { StoredCard } from '../store/cards.ts';
import type { Conversations, StoredConversation } from '../store/conversations.ts';
import type { Log } from './log.ts';

/** What understanding may lean on: what was asked before, and what is open to be picked from. */
export type Context = Pick<ConversationSnapshot, 'previous' | 'choices'>;

/** One person's dialog in one conversation, as a turn has it. */
export interface Dialog {
  /**
   * Tells the dialog what happened and resolves, once that and `card` are saved, with the question to answer. `decide` makes
   * the event of what the dialog remembers; it is asked once, and again only where another replica has changed that.
   */
  advance(decide: (context: Context) => ConversationEvent, card: StoredCard | null): Promise<Question | null>;
}

export interface DialogKeeper {
  /** Lends the dialog under `key` to a turn that found it in the store as `loaded`. */
  lend(
    key: string,
    loaded: StoredConversation | null,
    turn: (dialog: Dialog) => Promise<void>,
  ): Promise<void>;
}

interface Version {
  readonly version: number;
  readonly snapshot: ConversationSnapshot;
}

/** A dialog while turns have it: the latest this process knows of it, and the end of the queue of those who change it. */
interface Held {
  latest: Version;
  last: Promise<unknown>;
  turns: number;
}

/** The waits after races lost to other replicas: by chance up to this, doubled each time up to the longest. */
const FIRST_WAIT_IN_MS = 20;
const LONGEST_WAIT_IN_MS = 1_000;

/** After this long without a save the store is at fault, not the crowd: each lost race is another replica's save. */
const PATIENCE_IN_MS = 60_000;

/**
 * Dialogs kept in `store`, so that they outlive the process and replicas share them without losing an event. Turns of
 * this process change a dialog one after another; a save that another replica's has overtaken is made again on top of it.
 */
export function dialogKeeper(store: Conversations, clock: Clock, chance: Chance, log: Log): DialogKeeper {
  const held = new Map<string, Held>();

  const read = (stored: StoredConversation | null): Version => {
    if (stored === null) return { version: 0, snapshot: NEW_CONVERSATION };
    const snapshot = readSnapshot(stored.snapshot);
    if (snapshot === null) log.warn('a dialog of another release cannot be read and starts anew');
    return { version: stored.version, snapshot: snapshot ?? NEW_CONVERSATION };
  };

  const advance = async (
    key: string,
    dialog: Held,
    decide: (context: Context) => ConversationEvent,
    card: StoredCard | null,
  ) => {
    const startedAtInMs = clock.now().getTime();
    let event = decide(dialog.latest.snapshot);
    for (let mostInMs = FIRST_WAIT_IN_MS; ; mostInMs = Math.min(2 * mostInMs, LONGEST_WAIT_IN_MS)) {
      const before = dialog.latest;
      const { snapshot, question } = advanceConversation(before.snapshot, event);
      if (await store.save(key, before.version, storeSnapshot(snapshot), card)) {
        dialog.latest = { version: before.version + 1, snapshot };
        return question;
      }
      if (clock.now().getTime() - startedAtInMs > PATIENCE_IN_MS)
        throw new Error('a dialog could not be saved: every attempt was overtaken');
      await clock.sleep(chance() * mostInMs);
      dialog.latest = read(await store.load(key));
      if (!isSameContext(before.snapshot, dialog.latest.snapshot)) event = decide(dialog.latest.snapshot);
    }
  };

  const take = (key: string, loaded: StoredConversation | null): Held => {
    const known = held.get(key);
    if (known === undefined) {
      const dialog: Held = { latest: read(loaded), last: Promise.resolve(), turns: 0 };
      held.set(key, dialog);
      return dialog;
    }
    if (loaded !== null && loaded.version > known.latest.version) known.latest = read(loaded);
    return known;
  };

  return {
    lend: async (key, loaded, turn) => {
      const dialog = take(key, loaded);
      dialog.turns += 1;
      try {
        await turn({
          advance: (decide, card) => {
            const advancing = dialog.last.then(() => advance(key, dialog, decide, card));
            dialog.last = advancing.catch(() => undefined);
            return advancing;
          },
        });
      } finally {
        dialog.turns -= 1;
        if (dialog.turns === 0) held.delete(key);
      }
    },
  };
}

function isSameContext(one: Context, other: Context): boolean {
  return isDeepStrictEqual([one.previous, one.choices], [other.previous, other.choices]);
}
