import {
  type Activity,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { CONNECTOR_SCOPE } from './channel-credential.ts';
import type { Reference } from './conversation-reference.ts';

/** A turn's work; its context is usable until the promise resolves. */
export type TurnWork = (context: TurnContext) => Promise<void>;

/**
 * The Bot Framework's adapter without its HTTP handling, which answers with the text of the error and writes it to the
 * console, and without its check of tokens (`token-gate.ts`).
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string | null;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string | null) {
    super(authentication);
    this.appId = appId;
  }

  /** Runs `work` for an activity of an authenticated request. */
  receive(activity: Activity, work: TurnWork): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.appId ?? '');
    return this.processActivity(
      {
        audience: CONNECTOR_SCOPE,
        claimsIdentity,
        connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity),
      },
      activity,
      work,
    );
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
