import type { Instant } from './instant.ts';

/** What somebody decides of an action: to carry out the plan that he has seen, and what follows from it. */
export type Deed =
  /** The plan with this digest, as it was shown at `shownAt`, and no other: pressed twice it is let once. */
  | { readonly kind: 'carry-out'; readonly digest: string; readonly shownAt: Instant }
  /**
   * Of an action that is kept, by its id. `break-glass`: it goes without its approvals. `show`: nothing, it is looked at, in Azure as well
   * where it is under way.
   */
  | { readonly kind: 'approve' | 'deny' | 'break-glass' | 'stop' | 'show'; readonly id: string };
