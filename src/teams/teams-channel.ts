import { type Activity, type Attachment, CardFactory, type TurnContext } from 'botbuilder';
import type { Channel } from '../turns/channel.ts';
import type { Showable } from '../turns/renderer.ts';
import { cardJson } from './card-json.ts';
import { connectorError } from './connector-error.ts';
import type { Reference } from './conversation-reference.ts';
import { fileAttachment } from './file-attachment.ts';
import { membersAsked } from './members-asked.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

/**
 * The way into the conversation that `find` finds. Each sending opens it anew, so that it can be used for as long as an
 * answer takes. What is sent replies to the message `answers`; null: to none.
 */
export function teamsChannel(
  adapter: TeamsAdapter,
  find: () => Promise<Reference>,
  answers: string | null,
): Channel {
  const within = async <T>(send: (context: TurnContext) => Promise<T>): Promise<T> => {
    try {
      return await adapter.converse(await find(), answers, send);
    } catch (error) {
      throw connectorError(error);
    }
  };
  return {
    typing: async () => {
      await within((context) => context.sendActivity({ type: 'typing' }));
    },
    send: async (shown) =>
      (await within(async (context) => context.sendActivity(await activityOf(context, shown))))?.id ?? null,
    update: async (id, shown) => {
      await within(async (context) => context.updateActivity({ ...(await activityOf(context, shown)), id }));
    },
  };
}

/** The card alone: Teams splits an activity with text and a card in two and then tells no id to update either by. */
async function activityOf(context: TurnContext, shown: Showable): Promise<Partial<Activity>> {
  return {
    type: 'message',
    attachments: [await attachmentOf(context, shown)],
    summary: shown.text.split('\n', 1)[0] ?? '',
  };
}

async function attachmentOf(context: TurnContext, shown: Showable): Promise<Attachment> {
  if (!('card' in shown)) return fileAttachment(shown.file);
  const asked = shown.view ? await membersAsked(context, shown.view.concerns) : null;
  return CardFactory.adaptiveCard(cardJson(shown, asked));
}
