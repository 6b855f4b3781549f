import type { CarryingOut } from './carrying-out.ts';
import type { Deciding } from './deciding.ts';

/** How actions are let, and then carried out. */
export interface Acting {
  readonly deciding: Deciding;
  readonly carryingOut: CarryingOut;
}
