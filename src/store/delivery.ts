/**
 * The life of a delivery, and with it of the turn that answers it:
 *
 * | from | to | when |
 * |---|---|---|
 * | – | taken | it arrives: the process that acknowledges it has it, until it is due |
 * | taken | taken | its process renews it; or it is due, so its process is gone, and another one takes it over |
 * | waiting | taken | it is due |
 * | taken | waiting | its process leaves, or cannot answer it now: the store or Teams does not work |
 * | – | waiting | it is to be watched: nobody delivered it |
 * | taken | waiting | what is watched was looked at and has not changed |
 * | taken | answered | its answer is shown |
 * | taken | given-up | it is shown that there will be none; or nothing can be shown there |
 *
 * Every move names the process that has the delivery, so that one that was taken for gone moves nothing any more.
 */
export type DeliveryState = 'waiting' | 'taken' | 'answered' | 'given-up';

/** Names a delivery: what the channel calls it, which is unique within its conversation. */
export interface DeliveryKey {
  readonly conversation: string;
  readonly activity: string;
}

/** Something that came from the channel. */
export interface Delivery extends DeliveryKey {
  /** JSON that is all a turn needs of it; the store does not look inside. */
  readonly event: unknown;
  /** The way back into the conversation, as JSON. */
  readonly reference: unknown;
  /** By Entra object id, whose personal conversation with the bot it is; null: of several, or nobody says. */
  readonly person: string | null;
  /** By whom it was sent; null: the channel does not name him. */
  readonly sender: Named | null;
}

/** A person, as the channel calls him. */
export interface Named {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** A delivery that is due, as whoever takes it finds it. */
export interface DueDelivery extends DeliveryKey {
  readonly event: unknown;
  /** The question that its words were understood as, as JSON; null where nobody has come so far. */
  readonly question: unknown;
  /** The card that its turn shows so far. */
  readonly card: string | null;
  readonly receivedAt: Date;
  /** How often it has been taken, this time included. */
  readonly attempts: number;
}
