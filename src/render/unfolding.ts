import type { Block } from '../model/block.ts';
import type { Piece } from './piece.ts';
import type { Rendering } from './rendering.ts';

/** What a line unfolds, under an id of its own. */
export interface Unfolding {
  readonly id: string;
  /** What a screen reader says of the line as a button. */
  readonly unfold: string;
  readonly detail: Piece;
}

/** `kind` begins the id; `title` is what the line is called. */
export function unfolding(
  kind: string,
  title: string,
  blocks: readonly Block[],
  { draw, elementId, words }: Rendering,
): Unfolding {
  return { id: elementId(kind), unfold: `${words.details}: ${title}`, detail: draw(blocks) };
}
