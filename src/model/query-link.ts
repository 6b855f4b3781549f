/** The page of the portal where a query of Log Analytics stands ready to be run. */
export interface QueryLink {
  readonly query: string;
  /** What the workspace is called, which the query ran in. */
  readonly workspace: string;
  readonly url: string;
}
