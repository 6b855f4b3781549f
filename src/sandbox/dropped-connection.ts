/** Ends a call without a reply: the connection breaks, as a world's fault has it with `drop`. */
export class DroppedConnection extends Error {
  /** As Node names it when the other side closes. */
  readonly code = 'ECONNRESET';

  constructor() {
    super('socket hang up');
    this.name = 'DroppedConnection';
  }
}
