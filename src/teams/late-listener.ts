import type { Clock } from '../model/clock.ts';
import type { Channel } from '../turns/channel.ts';

/** Puts in the place of a way into a conversation one that waits until somebody listens there. */
export type LateListener = (channel: Channel, conversation: string) => Channel;

/** A thread of a channel. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations */
const THREAD = /;messageid=/;

/**
 * For a client that shows a new thread some time before it listens to it, and never shows what was posted there in between: the
 * first card into each thread comes `afterInMs` later.
 */
export function lateListener(clock: Clock, afterInMs: number): LateListener {
  const listening = new Map<string, Promise<void>>();
  return (channel, conversation) =>
    THREAD.test(conversation)
      ? {
          ...channel,
          send: async (card) => {
            const waiting = listening.get(conversation) ?? clock.sleep(afterInMs);
            listening.set(conversation, waiting);
            await waiting;
            return channel.send(card);
          },
        }
      : channel;
}

/** For Teams, which shows whatever is posted. */
export const LISTENED_AT_ONCE: LateListener = (channel) => channel;
