import type { Channel } from './channel.ts';
import { ChannelError } from './channel-error.ts';
import { errorTrace } from './error-trace.ts';
import type { Log } from './log.ts';
import type { RenderedCard } from './renderer.ts';

/** One place in a conversation that shows one card at a time. What is asked of it happens in the order of the calls. */
export interface CardSlot {
  /** Shows that an answer is coming. Resolves when the channel has the sign or has refused it; never rejects. */
  typing(): Promise<void>;
  /**
   * Shows `card` in place of what the slot shows now. Resolves when the channel has it, or when it is logged that it has
   * not; never rejects.
   */
  show(card: RenderedCard): Promise<void>;
  /** The card shown last; null before the first. */
  latest(): RenderedCard | null;
}

/** A slot for the card with `id`; null: the first card is sent anew and the later ones replace it. */
export function cardSlot(channel: Channel, id: string | null, log: Log): CardSlot {
  let current = id;
  let latest: RenderedCard | null = null;
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>, otherwise: (error: unknown) => void): Promise<void> => {
    queue = queue.then(work).catch(otherwise);
    return queue;
  };

  return {
    typing: () =>
      inTurn(
        () => channel.typing(),
        (error) => log.warn({ error: whatOf(error) }, 'no typing sign'),
      ),
    show: (card) => {
      latest = card;
      return inTurn(
        async () => {
          if (current !== null && (await wasUpdated(channel, current, card, log))) return;
          current = await channel.send(card);
        },
        (error) => log.error({ error: whatOf(error) }, 'a card could not be shown'),
      );
    },
    latest: () => latest,
  };
}

function whatOf(error: unknown): object {
  return error instanceof ChannelError ? { code: error.code, status: error.status } : errorTrace(error);
}

/**
 * False where this card cannot be updated and a new one may do: it is gone, or may not be edited. Where Teams throttles
 * or is down, the connector has already tried again and a new card would fare no better.
 */
async function wasUpdated(channel: Channel, id: string, card: RenderedCard, log: Log): Promise<boolean> {
  try {
    await channel.update(id, card);
    return true;
  } catch (error) {
    if (
      !(error instanceof ChannelError) ||
      error.code === 'TEAMS_THROTTLED' ||
      error.code === 'TEAMS_UNAVAILABLE'
    )
      throw error;
    log.warn({ code: error.code, status: error.status }, 'a card could not be updated and is sent anew');
    return false;
  }
}
