import type { Instant } from '../model/instant.ts';
import { instantText } from './instant-text.ts';

/**
 * A moment as sentences have it. Not what stands in UTC beside a wall clock already: `… 18:00 JST (09:00 UTC)` of a reader,
 * `… 18:00 +09:00 (Tokyo Standard Time) = 2026-11-20 09:00 UTC` of a schedule.
 */
const MOMENT = /(?<!\d\d:\d\d \S+ \(|= )\b(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\b/g;

/** A sentence with its moments on the reader's clock and in UTC, as evidence has them. Sentences are judged for nobody, and have UTC alone. */
export function onReadersClock(sentence: string, timeZone: string): string {
  if (timeZone === 'UTC' || !sentence.includes(' UTC')) return sentence;
  return sentence.replace(MOMENT, (written: string, date: string, time: string, offset: number) => {
    const at = `${date}T${time}:00.000Z`;
    if (Number.isNaN(Date.parse(at))) return written;
    const text = instantText(at as Instant, timeZone);
    return isInBrackets(sentence, offset) ? text.replace(/ \((.+)\)$/, ' = $1') : text;
  });
}

/** Brackets in brackets are hard to read. */
function isInBrackets(sentence: string, offset: number): boolean {
  const before = sentence.slice(0, offset);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
