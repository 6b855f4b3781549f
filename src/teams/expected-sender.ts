import type { BotIdentity } from '../model/bot-identity.ts';
import type { InboundActivity } from './inbound-activity.ts';

/**
 * Whether an authenticated activity comes from where this bot answers: Teams, in the tenant of its configuration. Another
 * channel lets its caller choose who the activity is from, and another tenant's people have no right to this tenant's
 * Azure. A multi-tenant bot without MicrosoftAppTenantId answers every tenant that installs it; a bot without an app id
 * answers whoever reaches its loopback port.
 */
export function isExpectedSender(activity: InboundActivity, identity: BotIdentity | null): boolean {
  if (identity === null) return true;
  if (activity.channelId !== 'msteams') return false;
  const { tenantId } = identity;
  return tenantId === null || tenantOf(activity)?.toLowerCase() === tenantId.toLowerCase();
}

function tenantOf({ conversation, channelData }: InboundActivity): string | null {
  return conversation.tenantId ?? channelData?.tenant?.id ?? null;
}
