import { labelledLines, linesOf } from '../text-sections.ts';
import type { NoticeView } from '../views/notice-view.ts';

export function noticeText(view: NoticeView): readonly string[] {
  return [
    view.heading,
    view.says,
    ...linesOf(view.details),
    ...labelledLines(view.reference),
    ...linesOf(view.sandbox),
  ];
}
