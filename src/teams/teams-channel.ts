import { type Activity, CardFactory, type TurnContext } from 'botbuilder';
import type { Channel } from '../turns/channel.ts';
import type { RenderedCard } from '../turns/renderer.ts';
import { cardJson } from './card-json.ts';
import { connectorError } from './connector-error.ts';
import type { Reference } from './conversation-reference.ts';
import { membersAsked } from './members-asked.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

/**
 * The way into the conversation of `reference`. Each sending opens it anew, so that it can be used for as long as an
 * answer takes. What is sent replies to the message `answers`; null: to none.
 */
export function teamsChannel(adapter: TeamsAdapter, reference: Reference, answers: string | null): Channel {
  const within = async <T>(send: (context: TurnContext) => Promise<T>): Promise<T> => {
    try {
      return await adapter.converse(reference, answers, send);
    } catch (error) {
      throw connectorError(error);
    }
  };
  return {
    typing: async () => {
      await within((context) => context.sendActivity({ type: 'typing' }));
    },
    send: async (card) =>
      (await within(async (context) => context.sendActivity(await cardActivity(context, card))))?.id ?? null,
    update: async (id, card) => {
      await within(async (context) => context.updateActivity({ ...(await cardActivity(context, card)), id }));
    },
  };
}

/** The card alone: Teams splits an activity with text and a card in two and then tells no id to update either by. */
async function cardActivity(context: TurnContext, shown: RenderedCard): Promise<Partial<Activity>> {
  const asked = shown.view ? await membersAsked(context, shown.view.concerns) : null;
  return {
    type: 'message',
    attachments: [CardFactory.adaptiveCard(cardJson(shown, asked))],
    summary: shown.text.split('\n', 1)[0] ?? '',
  };
}
