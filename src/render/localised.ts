import type { Locale } from '../model/locale.ts';

/** A structure in which every text that stands in both languages is replaced by the one of the reader; machines by their ids. */
export function localised(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => localised(item, locale));
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value && 'ja' in value) return value[locale];
  if ('id' in value && 'osType' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, localised(member, locale)]));
}
