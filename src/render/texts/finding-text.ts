import { detailSections, footerLines, labelledLines, linesOf, linkSection } from '../text-sections.ts';
import type { FindingView } from '../views/finding-view.ts';
import type { Words } from '../words/words.ts';

export function findingText(view: FindingView, words: Words): readonly string[] {
  return [
    `${view.verdict} · ${view.topic}`,
    view.says,
    ...labelledLines([...view.machine, ...view.subscription, ...view.facts]),
    ...linesOf(view.notes),
    ...linesOf(view.missing),
    ...detailSections({ ...view, gaps: [...view.openGaps, ...view.foldedGaps] }, words),
    ...linkSection(view.links, words),
    ...footerLines(view),
  ];
}
