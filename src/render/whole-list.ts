import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import { countRows } from './machine-rows.ts';

/** The button that puts every row of a report among the reader's own files, where Teams can: in his own chat with the bot. */
export function wholeList(answer: Answer): readonly Block[] {
  if (answer.report === null || answer.asker.through !== 'personal') return [];
  const rowCount = countRows(answer);
  if (rowCount < 2) return [];
  const { listing: _, seen: _1, ...question } = answer.question;
  return [
    { kind: 'buttons', buttons: [{ label: AS_CSV, question: { ...question, asTable: { rowCount } } }] },
  ];
}

const AS_CSV: Text = { en: 'Whole list as CSV', ja: '全件を CSV で保存' };
