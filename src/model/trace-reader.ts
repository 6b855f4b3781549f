import type { SoughtCall, Trace } from './trace.ts';

/** Looks in Azure for calls of which nobody heard. */
export interface TraceReader {
  /** Up to two reads for a call. Throws for nothing that Azure does. */
  trace(call: SoughtCall): Promise<Trace>;
}
