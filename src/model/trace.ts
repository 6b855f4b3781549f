import type { Instant } from './instant.ts';

/** A call that was sent and of which nobody heard, as it is looked for afterwards. */
export interface SoughtCall {
  /** The path it was sent to: a resource id, or one with an action behind it. */
  readonly path: string;
  /** The Azure action that it needs; one that ends with `/action` is asked of the resource before it. */
  readonly permission: string;
  /** The GUID that it was sent with. */
  readonly correlation: string;
  /** Committed before it left. */
  readonly sentAt: Instant;
}

/**
 * What Azure shows of such a call:
 *
 * | state | is |
 * |---|---|
 * | arrived | the activity log has it, by its correlation id |
 * | begun | an assessment or installation of the machine began after it was sent; by whom, Azure does not say |
 * | none | neither. It is no proof: the activity log comes minutes late |
 * | unreadable | neither, and one of the two could not be read |
 */
export interface Trace {
  readonly state: 'arrived' | 'begun' | 'none' | 'unreadable';
  /** When Azure says that it began; null where nothing did. */
  readonly at: Instant | null;
  /** Azure's own word for how that stands: `Accepted`, `InProgress`, `Succeeded`; null where it has none. */
  readonly status: string | null;
  readonly lookedAt: Instant;
}

/** Whether Azure says how it ended. */
export function hasEnded({ status }: Trace): boolean {
  return /^(succeeded|failed|canceled|cancelled|completedwithwarnings)$/i.test(status ?? '');
}
