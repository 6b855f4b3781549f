import type { CarryingOut } from './carrying-out.ts';
import type { Deciding } from './deciding.ts';
import type { Recalling } from './recalling.ts';
import type { Viewing } from './viewing.ts';

/** How actions are let, carried out, and remembered. */
export interface Acting {
  readonly deciding: Deciding;
  readonly carryingOut: CarryingOut;
  readonly recalling: Recalling;
  readonly viewing: Viewing;
}
