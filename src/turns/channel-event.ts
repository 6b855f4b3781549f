import type { Asker } from '../model/asker.ts';
import type { Filled } from '../model/form.ts';

/** A press of a button on a card. */
export interface CardAction {
  readonly verb: string;
  /** The opaque id of the button. */
  readonly button: string;
  /** What was filled in on the card. */
  readonly filled: Filled;
}

/** Where somebody lets a file be put among his own, as Teams prepared it: to be written to `url` once, and found at `contentUrl`. */
export interface Upload {
  readonly url: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

interface Common {
  /** The conversation as the store knows it: a personal chat, a group chat, or one thread of a channel. */
  readonly conversation: string;
  /** Who speaks in it, by whatever the channel tells people apart. */
  readonly person: string;
  /** What the channel calls him; null: nothing. */
  readonly name: string | null;
  /** The message or click itself; null where the channel gives none. */
  readonly activity: string | null;
  readonly asker: Asker;
  /** The way back, as JSON; what the channel needs to open the conversation again. */
  readonly reference: unknown;
}

/** What the channel brought, in words that no SDK owns. */
export type ChannelEvent = Common &
  (
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'button'; readonly card: string | null; readonly action: CardAction | null }
    /** A press by a client that cannot be told anything in return. */
    | { readonly kind: 'submitted'; readonly card: string | null; readonly action: CardAction }
    /** What somebody decided of a file that was offered to him; `upload` null: he declined. */
    | {
        readonly kind: 'consent';
        readonly card: string | null;
        readonly button: string;
        readonly upload: Upload | null;
      }
    | { readonly kind: 'installed' }
    /** An invoke that this bot does not offer; it still has to be answered. */
    | { readonly kind: 'other-invoke' }
    | { readonly kind: 'other' }
  );

/** Names the dialog of one person in one conversation. */
export function dialogKey({ conversation, person }: Pick<Common, 'conversation' | 'person'>): string {
  return JSON.stringify([conversation, person]);
}

/** How the keys of all dialogs begin that are held where this one is; null for what is no key of a dialog. */
export function dialogsBeside(key: string): string | null {
  return /^\["(?:[^"\\]|\\.)*",/.exec(key)?.[0] ?? null;
}
