/** Who the bot is to the Bot Framework. Null in its place: nobody, which is only for a laptop. */
export type BotIdentity =
  | {
      readonly type: 'SingleTenant' | 'MultiTenant';
      readonly appId: string;
      readonly tenantId: string | null;
      readonly password: string;
    }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };
