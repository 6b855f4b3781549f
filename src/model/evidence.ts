import type { Instant } from './instant.ts';

/** Where a fact was read: the Azure API, the text of the question itself, a run command, or what the bot kept. */
export type Source =
  | 'arm'
  | 'resource-graph'
  | 'log-analytics'
  | 'activity-log'
  | 'automation'
  | 'maintenance'
  | 'question'
  | 'run-command'
  | 'history';

/** Stands in evidence for a field that Azure's record does not have. */
export const ABSENT = '(absent)';

/** One field of one Azure record, quoted: what the answer shows so that an operator can check it. */
export interface Evidence {
  readonly source: Source;
  /** The resource, table or row the field was read from: a resource id, or a table name. */
  readonly record: string;
  /** Path of the field inside the record, in Azure's spelling. */
  readonly field: string;
  /** The field's value as text; `(absent)` where the record has no such field. */
  readonly value: string;
  /** `since`, or the time of reading where Azure does not say since when. */
  readonly at: Instant;
  /** When Azure says this became so; null where it does not say. */
  readonly since: Instant | null;
  /** The KQL that read it, where one was run. */
  readonly query?: string;
}

/** At least one piece of evidence: no finding without it. */
export type SomeEvidence = readonly [Evidence, ...Evidence[]];

/** A value together with the place it was read from. */
export interface Quoted<T> {
  readonly value: T;
  readonly evidence: Evidence;
}
