import type { Showable } from './renderer.ts';

/** The way into one conversation, for as long as it exists. Everything rejects with a ChannelError. */
export interface Channel {
  typing(): Promise<void>;
  /** Sends a card or a file; the id to update it by, or null where the channel gave none. */
  send(shown: Showable): Promise<string | null>;
  /** Puts `shown` in the place of one sent before, for everyone. */
  update(id: string, shown: Showable): Promise<void>;
}

/** The ways into conversations that something once arrived from. */
export interface Channels {
  /**
   * By the way back that came with a message; what is sent replies to the message `answers`, or to none. Null where it
   * leads to where this bot does not answer.
   */
  back(conversation: string, reference: unknown, answers: string | null): Channel | null;
  /** Without a message of theirs. Null where nothing has arrived from it, not for half a year, or from where this bot no longer answers. */
  open(conversation: string): Promise<Channel | null>;
  /** As `open`, for what begins something of its own: of a thread of a channel a new post in the channel. */
  post(conversation: string): Promise<Channel | null>;
  /**
   * To one person alone, by Entra object id: his own chat with the bot, begun where nothing has come from it, as near as `conversation`. Null where that does not
   * lead anywhere either.
   */
  person(person: string, conversation: string): Promise<Channel | null>;
  /** Begins no sending any more: what is asked for then is never done, and never said to be. */
  close(): void;
}
