/** JSON of an Adaptive Card element or action. */
export type Json = Readonly<Record<string, unknown>>;

/** What a block adds to a card: elements where it stands, and buttons of the card as a whole. */
export interface Piece {
  readonly body: readonly Json[];
  readonly actions: readonly Json[];
}
