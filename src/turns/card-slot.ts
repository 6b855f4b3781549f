import type { Channel } from './channel.ts';
import { ChannelError, type ChannelErrorCode } from './channel-error.ts';
import { errorTrace } from './error-trace.ts';
import type { Log } from './log.ts';
import type { RenderedCard, Showable } from './renderer.ts';

/** A code: why it cannot be shown there, now or later. */
export type Shown = 'shown' | ChannelErrorCode;

/** One place in a conversation that shows one card at a time. What is asked of it happens in the order of the calls. */
export interface CardSlot {
  /** Shows that an answer is coming. Resolves when the channel has the sign or has refused it; never rejects. */
  typing(): Promise<void>;
  /**
   * Shows `card` in place of what the slot shows now. Resolves when the channel has it, or refuses it for good. Rejects with
   * a ChannelError where it may have it later.
   */
  show(card: Showable): Promise<Shown>;
  /** The card shown last; null before the first, and where a file is shown. */
  latest(): RenderedCard | null;
}

/**
 * A slot for the card with `id`; null: the first card is sent anew and the later ones replace it. `sent` is told the id of a
 * card that was sent anew, and awaited.
 */
export function cardSlot(
  channel: Channel,
  id: string | null,
  log: Log,
  sent: (id: string) => Promise<void> = () => Promise.resolve(),
): CardSlot {
  let current = id;
  let latest: RenderedCard | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const working = queue.then(work);
    queue = working.catch(() => undefined);
    return working;
  };

  const show = async (card: Showable): Promise<Shown> => {
    try {
      if (current !== null && (await wasUpdated(channel, current, card, log))) return 'shown';
      current = await channel.send(card);
      if (current !== null) await sent(current);
      return 'shown';
    } catch (error) {
      log.error({ error: whatOf(error) }, 'a card could not be shown');
      if (error instanceof ChannelError && !mayPass(error)) return error.code;
      throw error;
    }
  };

  return {
    typing: () =>
      inTurn(() => channel.typing()).catch((error: unknown) =>
        log.warn({ error: whatOf(error) }, 'no typing sign'),
      ),
    show: (card) => {
      latest = 'card' in card ? card : null;
      return inTurn(() => show(card));
    },
    latest: () => latest,
  };
}

/** Whether the channel may take later what it did not take now. */
function mayPass({ code }: ChannelError): boolean {
  return code === 'TEAMS_THROTTLED' || code === 'TEAMS_UNAVAILABLE';
}

function whatOf(error: unknown): object {
  return error instanceof ChannelError ? { code: error.code, status: error.status } : errorTrace(error);
}

/**
 * False where this card cannot be updated and a new one may do: it is gone, or may not be edited. Where Teams throttles
 * or is down, the connector has already tried again and a new card would fare no better.
 */
async function wasUpdated(channel: Channel, id: string, card: Showable, log: Log): Promise<boolean> {
  try {
    await channel.update(id, card);
    return true;
  } catch (error) {
    if (!(error instanceof ChannelError) || mayPass(error)) throw error;
    log.warn({ code: error.code, status: error.status }, 'a card could not be updated and is sent anew');
    return false;
  }
}
