import type { Label } from '../model/block.ts';
import type { Locale } from '../model/locale.ts';
import { countsText } from './standing-text.ts';

/** A label in the reader's language, uncut. */
export function labelText(label: Label, locale: Locale): string {
  return 'counts' in label ? countsText(label.counts, locale) : label[locale];
}
