import type { Template } from 'adaptivecards-templating';
import type { Block } from '../model/block.ts';
import type { Rendering } from './rendering.ts';

/** How one kind of block looks on a card and reads as plain text. */
export interface BlockForm<Kind extends Block> {
  /** `cards/<kind>.card.json`. */
  readonly template: Template;
  /** Whether plain text sets it off from what stands before and after it. */
  readonly isApart: boolean;
  /** What the template is bound to. `${…}` inside its texts stays as it is. */
  data(block: Kind, rendering: Rendering): object;
  /** Lines without markup. */
  lines(block: Kind, rendering: Rendering): readonly string[];
}
