/** An id of the catalogue's actions. */
export type ActionId = string;

/** A remedy that a finding offers, with what it is to be carried out on beside the machine (`exclude-update`: `kb`). */
export interface OfferedAction {
  readonly id: ActionId;
  readonly arguments?: Readonly<Record<string, readonly string[]>>;
  /** What only who carries it out by hand has to heed of this machine: the deed is the same with all. */
  readonly byHand?: Readonly<Record<string, readonly string[]>>;
}
