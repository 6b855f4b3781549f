import { dateTimeText } from '../datetime-text.ts';
import { timeSpanText } from '../timespan-text.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { isArray, isBag } from './dynamic-kind.ts';
import { realText } from './real-text.ts';

/**
 * A dynamic value as JSON text without spaces, in the order of its keys. Long values keep every digit, reals their
 * fraction (`118.0`); datetime, timespan, NaN and the infinities are strings.
 */
export function jsonText(value: KustoValue): string {
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? realText(value) : JSON.stringify(String(value));
  if (value instanceof KustoDateTime) return JSON.stringify(dateTimeText(value));
  if (value instanceof KustoTimeSpan) return JSON.stringify(timeSpanText(value));
  if (isBag(value))
    return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`).join()}}`;
  return isArray(value) ? `[${value.map(jsonText).join()}]` : JSON.stringify(value);
}
