import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import { countRows } from './machine-rows.ts';
import type { Titles } from './rendering.ts';

/** The button for every row of a report: in a chat of one Teams puts them among the reader's own files, elsewhere there may be a link. */
export function wholeList(
  answer: Answer,
  { hasListLinks = false }: Pick<Titles, 'hasListLinks'>,
): readonly Block[] {
  const { through } = answer.asker;
  const canHave = through === 'personal' || (hasListLinks && through !== 'terminal');
  if (answer.report === null || !canHave) return [];
  const rowCount = countRows(answer);
  if (rowCount < 2) return [];
  const { listing: _, seen: _1, ...question } = answer.question;
  return [
    { kind: 'buttons', buttons: [{ label: AS_CSV, question: { ...question, asTable: { rowCount } } }] },
  ];
}

const AS_CSV: Text = { en: 'Whole list as CSV', ja: '全件を CSV で保存' };
