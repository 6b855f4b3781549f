import type { FindingRow } from '../finding-row.ts';
import { detailSections, labelledLines, linesOf } from '../text-sections.ts';
import type { Words } from '../words/words.ts';

/** One finding among several: two lines to read, its details set in below. */
export function findingRowText(row: FindingRow, words: Words): readonly string[] {
  const details = [
    ...labelledLines([...row.machine, ...row.facts]),
    ...linesOf(row.notes),
    ...detailSections(row, words).filter((line) => line !== ''),
  ];
  return ['', `${row.verdict} · ${row.about}`, row.says, ...details.map((line) => `  ${line}`)];
}
