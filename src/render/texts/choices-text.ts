import { footerLines, linesOf } from '../text-sections.ts';
import type { ChoicesView } from '../views/choices-view.ts';

export function choicesText(view: ChoicesView): readonly string[] {
  return [
    view.heading,
    ...linesOf(view.asked),
    ...linesOf(view.notes),
    ...(view.rows.length === 0 ? [] : ['']),
    ...linesOf(view.rowsTitle),
    ...view.rows.map(({ label, detail }) => [`- ${label}`, ...linesOf(detail)].join(': ')),
    ...linesOf(view.more),
    ...footerLines(view),
  ];
}
