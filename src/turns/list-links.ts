/** What a link lets somebody have: the rows of the answer to the question behind a button. */
export interface ListLink {
  /** Of the button. */
  readonly button: string;
  /** Who alone may have them, by Entra object id. */
  readonly actor: string;
  readonly until: Date;
}

/** Links to whole lists. */
export interface ListLinks {
  /** The address that a list is had at. */
  addressOf(link: ListLink): string;
  /** What an address was made of; null where this bot did not make it. */
  read(address: string): ListLink | null;
}
