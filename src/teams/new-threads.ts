import type { Clock } from '../model/clock.ts';
import type { Channel } from '../turns/channel.ts';

/** Puts in the place of a way into a conversation one that suits what its client makes of threads. */
export type NewThreads = (channel: Channel, conversation: string) => Channel;

/** A thread of a channel. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations */
const THREAD = /;messageid=/;

/**
 * For a client that loses what comes for any conversation while it recovers from a typing sign in a thread, or from a card in one that
 * it does not know yet: no thread gets a typing sign, and its first card comes `afterInMs` later.
 */
export function newThreads(clock: Clock, afterInMs: number): NewThreads {
  const known = new Map<string, Promise<void>>();
  return (channel, conversation) =>
    THREAD.test(conversation)
      ? {
          ...channel,
          typing: () => Promise.resolve(),
          send: async (card) => {
            const waiting = known.get(conversation) ?? clock.sleep(afterInMs);
            known.set(conversation, waiting);
            await waiting;
            return channel.send(card);
          },
        }
      : channel;
}

/** For Teams, which shows whatever is posted. */
export const KNOWN_AT_ONCE: NewThreads = (channel) => channel;
