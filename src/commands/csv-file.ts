import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MachineRow } from '../render/machine-rows.ts';
import { type Cell, csvLine } from './csv.ts';
import { UsageError } from './usage-error.ts';

/** Without it Excel takes the text for one of its own code page, and Japanese is lost. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Throws UsageError where a file could not be written: no such directory, one in its place, no right to. */
export function requireWritable(path: string): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new UsageError(`--csv: ${path} is a directory; name a file`);
    // A slash behind it has a file in the way of the path answer for itself.
    accessSync(existing ? path : `${dirname(path)}/`, constants.W_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--csv: ${path} cannot be written (${reasonOf(error)})`);
  }
}

/**
 * Writes rows as comma-separated values, in UTF-8 with its mark, under a heading: every field that any row has, in the order in which they
 * first come. A file that is there is replaced. Throws UsageError where it cannot be written.
 */
export function writeCsv(path: string, rows: readonly MachineRow[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))].map(csvLine);
  try {
    writeFileSync(path, BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join(''));
  } catch (error) {
    throw new UsageError(`--csv: ${path} could not be written (${reasonOf(error)})`);
  }
}

/** A list of plain values one after the other, whatever is deeper as JSON. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const isPlainList =
    Array.isArray(value) && value.every((item) => ['string', 'number'].includes(typeof item));
  return isPlainList ? value.join('; ') : JSON.stringify(value);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
