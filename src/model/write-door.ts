import type { Operation, OperationState, Write, WriteOutcome } from './write.ts';

/** Changes things in Azure. Its identity may be another than the one that reads. */
export interface WriteDoor {
  /**
   * Sends a write once and says what is known of it. `isInTime` is asked last before it leaves: a token may take long, and a process that stood still has to leave it to others.
   * Throws for nothing that Azure or the network does.
   */
  send(write: Write, correlation?: string, isInTime?: () => boolean): Promise<WriteOutcome>;
  /** Looks once how an operation stands: a read, repeated like any other. An address outside of ARM is not gone to: it would be shown the credential. */
  observe(operation: Operation): Promise<OperationState>;
}
