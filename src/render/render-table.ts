import type { Answer } from '../model/answer.ts';
import type { Instant } from '../model/instant.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { csvTable } from './csv-table.ts';
import { type Rendered, renderBlocks } from './render.ts';
import type { RenderOptions, Titles } from './rendering.ts';
import { tableRows } from './table-rows.ts';
import { topicName } from './topic-name.ts';
import { untitled } from './untitled.ts';
import { tableLinked } from './views/table-linked.ts';
import { type NotStored, tableNotStored } from './views/table-not-stored.ts';

/** What a person is told of a file before he decides; `sizeInBytes`: about, since it is read anew once he has. */
export interface OfferedTable {
  readonly name: string;
  readonly description: string;
  readonly sizeInBytes: number;
}

/** A machine's id, its place, and some fields. */
const BYTES_A_ROW = 400;

/** The rows of an answer as comma-separated values, and what could not be searched; null where there is neither. */
export function renderTable(answer: Answer): string | null {
  const { rows } = tableRows(answer);
  return rows.length === 0 ? null : csvTable(rows);
}

/** The rows of a question's answer, offered as a file. */
export function offeredTable({ topic, locale, asTable }: Question, titles: Titles): OfferedTable {
  const rowCount = asTable?.rowCount ?? 0;
  return {
    name: topic === null ? 'updateops.csv' : `updateops-${topic}.csv`,
    description: describing(topic === null ? null : topicName(topic, titles), rowCount)[locale],
    sizeInBytes: (rowCount + 1) * BYTES_A_ROW,
  };
}

/** Where rows are had by a link. */
export function renderTableLink(
  question: Question,
  link: { readonly url: string; readonly until: Instant },
  tenant: Answer['tenant'],
  options: RenderOptions,
): Rendered {
  const title = question.topic === null ? null : topicName(question.topic, options);
  return renderBlocks(tableLinked(title, link), { tenant, systems: [] }, null, options);
}

/** That rows lie nowhere, why, and how else to have them. */
export function renderNotStored(
  outcome: NotStored,
  { locale, tenant }: { readonly locale: Locale; readonly tenant: Answer['tenant'] },
): Rendered {
  return renderBlocks(tableNotStored(outcome), { tenant, systems: [] }, null, untitled(locale));
}

function describing(title: Text | null, rowCount: number): Text {
  return {
    en: `${title === null ? '' : `${title.en}: `}about ${rowCount} rows, read anew once you accept`,
    ja: `${title === null ? '' : `${title.ja}: `}約 ${rowCount} 行。承諾後に最新の内容を読み取ります`,
  };
}
