import type { Label } from '../model/block.ts';
import { onReadersClock } from './readers-clock.ts';
import type { RenderOptions } from './rendering.ts';
import { countsText } from './standing-text.ts';

/** A label in the reader's language and on his clock, uncut. */
export function labelText(
  label: Label,
  { locale, timeZone }: Pick<RenderOptions, 'locale' | 'timeZone'>,
): string {
  return 'counts' in label ? countsText(label.counts, locale) : onReadersClock(label[locale], timeZone);
}
