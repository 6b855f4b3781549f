import type { Label } from '../model/block.ts';
import { VERDICTS, type Verdict } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import { wordsIn } from './words/words-in.ts';

/** A label in the reader's language, uncut. */
export function labelText(label: Label, locale: Locale): string {
  return 'counts' in label ? countsText(label.counts, locale) : label[locale];
}

/** How many findings have each verdict, in one line; verdicts that none has are left out. */
export function countsText(counts: Readonly<Record<Verdict, number>>, locale: Locale): string {
  const { countOf } = wordsIn(locale);
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => countOf[verdict](counts[verdict]))
    .join(' · ');
}
