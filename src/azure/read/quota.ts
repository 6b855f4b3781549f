import type { PipelineResponse } from '@azure/core-rest-pipeline';

/** What an API grants its callers in a time: when the next request may leave, as counted here and as Azure's replies say. Times are epoch milliseconds. */
export interface Quota {
  /** When the next request may leave; not later than `nowInMs` if at once. */
  nextAtInMs(nowInMs: number): number;
  /** Counts a request that leaves. */
  take(nowInMs: number): void;
  /** Believes a reply; `unanswered` requests have left too, and are perhaps not yet in its figures. */
  learn(headers: PipelineResponse['headers'], nowInMs: number, unanswered: number): void;
  /** Whether a 429 with these headers says that this quota is used up, rather than one that Azure keeps besides. */
  isUsedUp(headers: PipelineResponse['headers']): boolean;
}
