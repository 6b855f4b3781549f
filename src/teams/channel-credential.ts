import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { BotIdentity } from '../model/bot-identity.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { botSettings } from './bot-settings.ts';
import type { ReadinessCheck } from './readiness.ts';

/** What the bot asks tokens for. Source: the Bot Connector's authentication page. */
const CONNECTOR_SCOPE = 'https://api.botframework.com';

/** Where it asks for them. Source: the same page. */
const LOGIN = 'https://login.microsoftonline.com/botframework.com';

const tokenSource = z.custom<{ getToken(): Promise<string> }>(
  (value) => z.object({ getToken: z.function() }).safeParse(value).success,
);

/** Whether the bot can get a token to reply with. The Bot Framework keeps the token, so that asking again costs nothing. */
export function channelCredential(identity: BotIdentity | null, log: Log): ReadinessCheck {
  if (identity === null) return { name: 'channel', trouble: () => Promise.resolve(null) };
  const factory = new ConfigurationServiceClientCredentialFactory(botSettings(identity));
  return {
    name: 'channel',
    trouble: async () => {
      try {
        const credentials = await factory.createCredentials(identity.appId, CONNECTOR_SCOPE, LOGIN, true);
        await tokenSource.parse(credentials).getToken();
        return null;
      } catch (error) {
        log.error({ error: errorTrace(error) }, 'no token for Teams can be had');
        return 'no-token';
      }
    },
  };
}
