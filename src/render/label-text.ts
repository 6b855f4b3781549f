import type { Label } from '../model/block.ts';
import { VERDICTS, type Verdict } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Titles } from './rendering.ts';
import { wordsIn } from './words/words-in.ts';

/** A label in the reader's language, uncut; an id stands for what the catalogue has no title for. */
export function labelText(label: Label, locale: Locale, titles: Titles): string {
  if ('topic' in label) return titles.topicTitle(label.topic)?.[locale] ?? label.topic;
  if ('cause' in label) return titles.causeTitle(label.scenario, label.cause)?.[locale] ?? label.cause;
  if ('counts' in label) return countsText(label.counts, locale);
  return label[locale];
}

/** How many findings have each verdict, in one line; verdicts that none has are left out. */
export function countsText(counts: Readonly<Record<Verdict, number>>, locale: Locale): string {
  const { countOf } = wordsIn(locale);
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => countOf[verdict](counts[verdict]))
    .join(' · ');
}
