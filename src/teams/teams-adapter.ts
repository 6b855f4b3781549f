import {
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type ConversationResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { Reference } from './conversation-reference.ts';

/** What is used of the connector's client, whose package is the adapter's own. */
interface ConnectorClient {
  readonly conversations: {
    createConversation(of: ConversationParameters): Promise<ConversationResourceResponse>;
  };
}

/**
 * The Bot Framework's adapter as the way into conversations. What arrives does not go through it: its HTTP handling answers
 * with the text of an error and writes it to the console, its check of tokens is not ours (`token-gate.ts`), and it makes
 * a client of the connector for every message.
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string | null;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string | null) {
    super(authentication);
    this.appId = appId;
  }

  /**
   * The personal conversation of somebody, by Entra object id, with the bot. There is one of each: asked for again, Teams gives the same. It is in the tenant and at the
   * service of `near`, where another conversation is. Rejects where the bot is not installed for him (403).
   * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
   */
  personal(near: Reference, person: string): Promise<Reference> {
    const { tenantId } = near.conversation;
    return this.converse(near, null, async (context) => {
      const { conversations } = context.turnState.get<ConnectorClient>(this.ConnectorClientKey);
      const { id } = await conversations.createConversation({
        isGroup: false,
        bot: near.bot,
        members: [{ id: person, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      });
      return {
        ...near,
        conversation: { id, conversationType: 'personal', isGroup: false, tenantId, name: '' },
      };
    });
  }

  /**
   * What `work` makes of the conversation of `reference`, independent of any request. What it sends replies to the message
   * `answers`; null: to none.
   */
  async converse<T>(
    reference: Reference,
    answers: string | null,
    work: (context: TurnContext) => Promise<T>,
  ): Promise<T> {
    const results: T[] = [];
    await this.continueConversationAsync(this.appId ?? '', reference, async (context) => {
      // The continuation has an id of its own, which no message has.
      if (answers === null) delete context.activity.id;
      else context.activity.id = answers;
      results.push(await work(context));
    });
    const [result] = results;
    if (result === undefined && results.length === 0) throw new Error('the conversation was not opened');
    return result as T;
  }
}
