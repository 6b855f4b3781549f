import { dateTimeText } from '../datetime-text.ts';
import { timeSpanText } from '../timespan-text.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { jsonText } from './json-text.ts';
import { realText } from './real-text.ts';

/** What tostring() makes of a value: empty for null, bare text for a string, JSON for arrays and bags. */
export function textOf(value: KustoValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return realText(value);
  if (value instanceof KustoDateTime) return dateTimeText(value);
  if (value instanceof KustoTimeSpan) return timeSpanText(value);
  return typeof value === 'object' ? jsonText(value) : String(value);
}
