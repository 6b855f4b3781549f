import { footerLines, linesOf, linkSection } from '../text-sections.ts';
import type { FindingsView } from '../views/findings-view.ts';
import type { Words } from '../words/words.ts';
import { findingRowText } from './finding-row-text.ts';

export function findingsText(view: FindingsView, words: Words): readonly string[] {
  return [
    view.heading,
    view.counts,
    ...linesOf(view.notes),
    ...view.findings.flatMap((row) => findingRowText(row, words)),
    ...linesOf(view.more),
    ...linkSection(view.links, words),
    ...footerLines(view),
  ];
}
