import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { csvTable } from '../render/csv-table.ts';
import type { MachineRow } from '../render/machine-rows.ts';
import { UsageError } from './usage-error.ts';

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

/** Writes rows as a table for a spreadsheet. A file that is there is replaced. Throws UsageError where it cannot be written. */
export function writeCsv(path: string, rows: readonly MachineRow[]): void {
  try {
    writeFileSync(path, csvTable(rows));
  } catch (error) {
    throw new UsageError(`--csv: ${path} could not be written (${reasonOf(error)})`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
