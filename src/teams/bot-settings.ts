import type { BotIdentity } from '../model/bot-identity.ts';

/**
 * The settings by which the Bot Framework knows the bot; none for a bot without app id, which then authenticates nobody.
 * Every key is stated and the environment never passed on: one stray key there switches authentication to another mode.
 */
export function botSettings(identity: BotIdentity | null): Record<string, string> {
  if (identity === null) return {};
  return {
    MicrosoftAppType: identity.type,
    MicrosoftAppId: identity.appId,
    ...(identity.tenantId === null ? {} : { MicrosoftAppTenantId: identity.tenantId }),
    ...(identity.type === 'UserAssignedMSI' ? {} : { MicrosoftAppPassword: identity.password }),
  };
}
