import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotIdentity } from './bot-identity.ts';

/** Where the bot's tokens for Teams come from. */
type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** A turn's work; its context is usable until the promise resolves. */
export type TurnWork = (context: TurnContext) => Promise<void>;

/**
 * The Bot Framework's adapter without its HTTP handling, which answers with the text of the error and writes it to the
 * console.
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string;

  /** `credentials` replaces where tokens for Teams come from. */
  constructor(identity: BotIdentity | null, credentials?: Credentials) {
    super(new ConfigurationBotFrameworkAuthentication(settingsOf(identity), credentials));
    this.appId = identity?.appId ?? '';
  }

  /** Authenticates the request, then runs `work`. Rejects with the Bot Framework's error where the token is refused. */
  receive(authorization: string, activity: Activity, work: TurnWork): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, work);
  }

  /** Runs `work` in the conversation of `reference`, independent of the request that brought it. */
  async converse(reference: Partial<ConversationReference>, work: TurnWork): Promise<void> {
    await this.continueConversationAsync(this.appId, reference, async (context) => {
      // The continuation has an id of its own, which no message has: replies must name the message they answer.
      if (reference.activityId !== undefined) context.activity.id = reference.activityId;
      await work(context);
    });
  }
}

/** Every key is stated, never the environment passed on: one stray key there switches authentication to another mode. */
function settingsOf(identity: BotIdentity | null): Record<string, string> {
  if (identity === null) return {};
  return {
    MicrosoftAppType: identity.type,
    MicrosoftAppId: identity.appId,
    ...(identity.tenantId === null ? {} : { MicrosoftAppTenantId: identity.tenantId }),
    ...(identity.type === 'UserAssignedMSI' ? {} : { MicrosoftAppPassword: identity.password }),
  };
}
