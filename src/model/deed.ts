/** What somebody decides of an action: to carry out the plan that he has seen, and what follows from it. */
export type Deed =
  /** The plan with this digest, and no other. */
  | { readonly kind: 'carry-out'; readonly digest: string }
  /** Of an action that is kept, by its id. */
  | { readonly kind: 'approve' | 'deny' | 'stop' | 'undo' | 'show'; readonly id: string };
