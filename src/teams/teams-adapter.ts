import {
  type Activity,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';

/** A turn's work; its context is usable until the promise resolves. */
export type TurnWork = (context: TurnContext) => Promise<void>;

/**
 * The Bot Framework's adapter without its HTTP handling, which answers with the text of the error and writes it to the
 * console.
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string | null;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string | null) {
    super(authentication);
    this.appId = appId;
  }

  /** Authenticates the request, then runs `work`. Rejects with the Bot Framework's error where the token is refused. */
  receive(authorization: string, activity: Activity, work: TurnWork): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, work);
  }

  /** Runs `work` in the conversation of `reference`, independent of the request that brought it. */
  async converse(reference: Partial<ConversationReference>, work: TurnWork): Promise<void> {
    await this.continueConversationAsync(this.appId ?? '', reference, async (context) => {
      // The continuation has an id of its own, which no message has: replies must name the message they answer.
      if (reference.activityId !== undefined) context.activity.id = reference.activityId;
      await work(context);
    });
  }
}
