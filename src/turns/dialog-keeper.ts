import { isDeepStrictEqual } from 'node:util';
import { advanceConversation } from '../dialog/conversation.ts';
import type { ConversationEvent } from '../dialog/conversation-event.ts';
import {
  besideOf,
  type ConversationSnapshot,
  NEW_CONVERSATION,
  readSnapshot,
  storeSnapshot,
} from '../dialog/conversation-snapshot.ts';
import type { Chance } from '../model/chance.ts';
import type { Clock } from '../model/clock.ts';
import type { Question } from '../model/question.ts';
import type { Conversations, SavedWith } from '../store/conversations.ts';
import { dialogsBeside } from './channel-event.ts';
import type { Log } from './log.ts';

/** What understanding may lean on: what was asked before, what was listed, and what is open to be picked from. */
export type Context = Pick<ConversationSnapshot, 'previous' | 'earlier' | 'list' | 'choices'>;

/** One person's dialog in one conversation, as a turn has it. */
export interface Dialog {
  /**
   * Tells the dialog what happened and resolves, once that is saved, with the question to answer. `decide` makes
   * the event of what the dialog remembers; it is asked once, and again only where another replica has changed that.
   * `beside` says what is saved with it.
   */
  advance(
    decide: (context: Context) => ConversationEvent,
    beside: (question: Question | null) => SavedWith,
  ): Promise<Question | null>;
}

export interface DialogKeeper {
  /** Lends the dialog under `key` to a turn. Turns tell it what they have to tell in the order in which they ask to. */
  lend(key: string, turn: (dialog: Dialog) => Promise<void>): Promise<void>;
}

interface Version {
  readonly version: number;
  readonly snapshot: ConversationSnapshot;
}

/** A dialog while turns have it: the latest this process knows of it, null before it is loaded, and the end of the queue of those who change it. */
interface Held {
  latest: Version | null;
  last: Promise<unknown>;
  turns: number;
}

/** The waits after races lost to other replicas: by chance up to this, doubled each time up to the longest. */
const FIRST_WAIT_IN_MS = 20;
const LONGEST_WAIT_IN_MS = 1_000;

/** Who says "why?" without a word of what, later than this, means nothing that another asked. */
const STILL_SPOKEN_OF_IN_MS = 60 * 60 * 1000;

/** After this long without a save the store is at fault, not the crowd: each lost race is another replica's save. */
const PATIENCE_IN_MS = 60_000;

/**
 * Dialogs kept in `store`, so that they outlive the process and replicas share them without losing an event. Turns of
 * this process change a dialog one after another; a save that another replica's has overtaken is made again on top of it.
 */
export function dialogKeeper(store: Conversations, clock: Clock, chance: Chance, log: Log): DialogKeeper {
  const held = new Map<string, Held>();

  /** What somebody new to a conversation may lean on: what was last spoken of there. */
  const spokenOfBeside = async (key: string): Promise<ConversationSnapshot> => {
    const others = dialogsBeside(key);
    if (others === null) return NEW_CONVERSATION;
    const since = new Date(clock.now().getTime() - STILL_SPOKEN_OF_IN_MS);
    const last = readSnapshot((await store.latestOf(others, since))?.snapshot);
    return last === null ? NEW_CONVERSATION : besideOf(last);
  };

  const load = async (key: string): Promise<Version> => {
    const stored = await store.load(key);
    if (stored === null) return { version: 0, snapshot: await spokenOfBeside(key) };
    const snapshot = readSnapshot(stored.snapshot);
    if (snapshot === null) log.warn('a dialog of another release cannot be read and starts anew');
    return { version: stored.version, snapshot: snapshot ?? NEW_CONVERSATION };
  };

  const advance = async (
    key: string,
    dialog: Held,
    decide: (context: Context) => ConversationEvent,
    beside: (question: Question | null) => SavedWith,
  ) => {
    const startedAtInMs = clock.now().getTime();
    dialog.latest ??= await load(key);
    let event = decide(dialog.latest.snapshot);
    for (let mostInMs = FIRST_WAIT_IN_MS; ; mostInMs = Math.min(2 * mostInMs, LONGEST_WAIT_IN_MS)) {
      const before = dialog.latest;
      const { snapshot, question } = advanceConversation(before.snapshot, event);
      if (await store.save(key, before.version, storeSnapshot(snapshot), beside(question))) {
        dialog.latest = { version: before.version + 1, snapshot };
        return question;
      }
      if (clock.now().getTime() - startedAtInMs > PATIENCE_IN_MS)
        throw new Error('a dialog could not be saved: every attempt was overtaken');
      await clock.sleep(chance() * mostInMs);
      dialog.latest = await load(key);
      if (!isSameContext(before.snapshot, dialog.latest.snapshot)) event = decide(dialog.latest.snapshot);
    }
  };

  return {
    lend: async (key, turn) => {
      const dialog = held.get(key) ?? { latest: null, last: Promise.resolve(), turns: 0 };
      held.set(key, dialog);
      dialog.turns += 1;
      try {
        await turn({
          advance: (decide, beside) => {
            const advancing = dialog.last.then(() => advance(key, dialog, decide, beside));
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
  const leanedOn = ({ previous, earlier, list, choices }: Context) => [previous, earlier, list, choices];
  return isDeepStrictEqual(leanedOn(one), leanedOn(other));
}
