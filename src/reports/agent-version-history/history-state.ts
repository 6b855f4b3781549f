import { DAY_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { HistoryReadings } from './history-facts.ts';
import { type VersionSpan, versionSpans } from './version-spans.ts';

/** What is on record of an agent's moves, the newest first; what could not be read before what is not on record. */
export const HISTORY_STATES = ['changed-lately', 'unread', 'changed', 'one-version', 'no-heartbeat'] as const;

export type HistoryState = (typeof HISTORY_STATES)[number];

/** As far back as the activity log is read for the agent. */
export const LATELY_IN_DAYS = 30;

export interface History {
  readonly state: HistoryState;
  /** The latest first; empty where none is on record or readable. */
  readonly spans: readonly VersionSpan[];
}

export function historyOf({ heartbeats }: HistoryReadings, now: Instant): History {
  if (!heartbeats?.isKnown) return { state: 'unread', spans: [] };
  const spans = versionSpans(heartbeats.value.versions);
  const [current, ...older] = spans;
  if (current === undefined) return { state: 'no-heartbeat', spans };
  if (older.length === 0) return { state: 'one-version', spans };
  const isLately = millisecondsBetween(current.firstSeenAt, now) <= LATELY_IN_DAYS * DAY_IN_MS;
  return { state: isLately ? 'changed-lately' : 'changed', spans };
}
