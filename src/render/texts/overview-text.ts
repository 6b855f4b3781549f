import { footerLines, labelledLines, linesOf, linkSection, section } from '../text-sections.ts';
import type { OverviewView } from '../views/overview-view.ts';
import type { Words } from '../words/words.ts';
import { findingRowText } from './finding-row-text.ts';

export function overviewText(view: OverviewView, words: Words): readonly string[] {
  const [restTitle] = view.toggles;
  return [
    `${view.heading} · ${view.machine}`,
    view.counts,
    ...labelledLines(view.traits),
    ...linesOf(view.missing),
    ...view.findings.flatMap((row) => findingRowText(row, words)),
    ...linesOf(view.more),
    ...(restTitle === undefined
      ? []
      : section(
          restTitle.title,
          view.rest.map((row) => `${row.verdict} · ${row.topic}: ${row.says}`),
        )),
    ...linesOf(view.moreRest),
    ...linkSection(view.links, words),
    ...footerLines(view),
  ];
}
