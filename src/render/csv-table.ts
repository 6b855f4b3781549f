import { type Cell, csvLine } from './csv.ts';
import type { MachineRow } from './machine-rows.ts';

/** Without it Excel takes the text for one of its own code page, and Japanese is lost. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Rows as comma-separated values, with the mark of UTF-8, under a heading: every field that any row has, in the order in which they first come. */
export function csvTable(rows: readonly MachineRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))].map(csvLine);
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

/** A list of plain values one after the other, whatever is deeper as JSON. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const isPlainList =
    Array.isArray(value) && value.every((item) => ['string', 'number'].includes(typeof item));
  return isPlainList ? value.join('; ') : JSON.stringify(value);
}
