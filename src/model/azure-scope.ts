/** What the bot may look at; empty `subscriptions` without a management group means all that the credential can see. */
export interface AzureScope {
  readonly subscriptions: readonly string[];
  readonly managementGroup: string | null;
  /** Customer ids (GUIDs) of the Log Analytics workspaces to search. */
  readonly workspaces: readonly string[];
}
