/** What Azure names where a deployment reaches into a subscription of another tenant; each null where the text leaves it out. */
export interface LinkedSubscription {
  /** What the text says, letter for letter. */
  readonly quote: string;
  /** Resource id of the Automation account. */
  readonly accountId: string | null;
  /** Name of the update deployment. */
  readonly deployment: string | null;
  readonly tenantId: string | null;
  readonly subscriptionId: string | null;
}

const REFUSED = /not authorized to access linked subscription/i;
const ACCOUNT =
  /(?<id>\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/'"\s]{1,90}\/providers\/Microsoft\.Automation\/automationAccounts\/[^/'"\s]{1,50})(?:\/softwareUpdateConfigurations\/(?<deployment>[^/'"`\n]{1,128}))?/i;
const TENANT = /current tenant '?(?<id>[0-9a-f]{8}-[0-9a-f-]{27})/i;
const SUBSCRIPTION = /linked subscription '?(?<id>[0-9a-f]{8}-[0-9a-f-]{27})/i;

/** What the error says that Azure gives where a deployment takes machines of another tenant; null for any other text. */
export function linkedSubscriptionIn(text: string): LinkedSubscription | null {
  const quote = REFUSED.exec(text)?.[0];
  if (quote === undefined) return null;
  const account = ACCOUNT.exec(text)?.groups;
  return {
    quote,
    accountId: account?.id ?? null,
    deployment: account?.deployment ?? null,
    tenantId: TENANT.exec(text)?.groups?.id ?? null,
    subscriptionId: SUBSCRIPTION.exec(text)?.groups?.id ?? null,
  };
}
