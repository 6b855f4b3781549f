import { instant } from '../../model/instant.ts';
import { isoDurationInMs } from '../iso-duration.ts';

/** From `fromInMs` (inclusive) to `untilInMs` (exclusive), in milliseconds since 1970. */
export interface LogTimespan {
  readonly fromInMs: number;
  readonly untilInMs: number;
}

/**
 * The time that a `timespan` of the query API names: a duration before now, start/end, start/duration or duration/end; null
 * for any other text. Source: "Azure Monitor Log Analytics API request format".
 */
export function logTimespan(text: string, nowInMs: number): LogTimespan | null {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const startInMs = timeInMs(first);
  const lengthInMs = isoDurationInMs(first);
  if (second === undefined)
    return lengthInMs === null ? null : { fromInMs: nowInMs - lengthInMs, untilInMs: nowInMs };
  const endInMs = timeInMs(second);
  if (startInMs !== null && endInMs !== null) return { fromInMs: startInMs, untilInMs: endInMs };
  if (lengthInMs !== null && endInMs !== null) return { fromInMs: endInMs - lengthInMs, untilInMs: endInMs };
  const secondInMs = isoDurationInMs(second);
  return startInMs === null || secondInMs === null
    ? null
    : { fromInMs: startInMs, untilInMs: startInMs + secondInMs };
}

/** What lies in both. */
export function intersection(one: LogTimespan, other: LogTimespan): LogTimespan {
  return {
    fromInMs: Math.max(one.fromInMs, other.fromInMs),
    untilInMs: Math.min(one.untilInMs, other.untilInMs),
  };
}

function timeInMs(text: string): number | null {
  const time = /^\d{4}-/.test(text) ? instant(text) : null;
  return time === null ? null : Date.parse(time);
}
