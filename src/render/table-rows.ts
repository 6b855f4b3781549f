import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import type { Gap } from '../model/reading.ts';
import { type MachineRow, machineRows } from './machine-rows.ts';

/** The lines of an answer's table: what could not be searched before the rows of machines, so that a table of a part is not taken for the whole. */
export interface TableRows {
  /** How many of `rows` tell what is missing. */
  readonly unreadCount: number;
  readonly rows: readonly MachineRow[];
}

export function tableRows(answer: Answer): TableRows {
  const unread = (answer.coverage?.unread ?? []).map((gap) => unreadRow(gap, answer.question.locale));
  return { unreadCount: unread.length, rows: [...unread, ...machineRows(answer)] };
}

/** No machine's: its id stays empty, and the name is what anybody sees first. */
function unreadRow({ title, code, needs }: Gap, locale: Locale): MachineRow {
  const says = {
    en: `NOT SEARCHED: ${title.en} (${code}). ${needs.en}`,
    ja: `検索できなかった範囲: ${title.ja} (${code})。${needs.ja}`,
  };
  return { machine: '', name: says[locale] };
}
