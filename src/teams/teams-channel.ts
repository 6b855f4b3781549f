import { type Activity, CardFactory, type TurnContext } from 'botbuilder';
import { channelError } from './channel-error.ts';
import type { RenderedCard } from './renderer.ts';

/** The way back into one conversation. Everything rejects with a ChannelError. */
export interface Channel {
  typing(): Promise<void>;
  /** Sends a card; the id to update it by, or null where the channel gave none. */
  send(card: RenderedCard): Promise<string | null>;
  /** Puts `card` in the place of one sent before, for everyone. */
  update(id: string, card: RenderedCard): Promise<void>;
}

/** The conversation that `context` was opened for; usable as long as the turn is. */
export function channelOf(context: TurnContext): Channel {
  return {
    typing: async () => {
      await sent(context.sendActivity({ type: 'typing' }));
    },
    send: async (card) => (await sent(context.sendActivity(cardActivity(card))))?.id ?? null,
    update: async (id, card) => {
      await sent(context.updateActivity({ ...cardActivity(card), id }));
    },
  };
}

/** The card alone: Teams splits an activity with text and a card in two and then tells no id to update either by. */
function cardActivity({ card, text }: RenderedCard): Partial<Activity> {
  return {
    type: 'message',
    attachments: [CardFactory.adaptiveCard(card)],
    summary: text.split('\n', 1)[0] ?? '',
  };
}

async function sent<T>(sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    throw channelError(error);
  }
}
