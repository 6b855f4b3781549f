import type { ScalarFunctions } from '../scalar-function.ts';
import { numberOf } from './number-of.ts';
import { textOf } from './text-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** A real has no more digits than these to round to. */
const maximumDigits = 15;

const units = ['Bytes', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** Amounts of bytes in units of 1024. */
export const byteFormatFunctions: ScalarFunctions = {
  format_bytes: ([size, precision, unit]) => {
    const bytes = numberOf(size);
    return bytes === null ? '' : formatBytes(bytes, wholeNumberOf(precision) ?? 0, textOf(unit));
  },
};

/** Without a unit, the greatest one in which the amount is at least 1. */
function formatBytes(bytes: number, precision: number, unitName: string): string {
  const fitting = Math.floor(Math.log2(Math.max(1, Math.abs(bytes))) / 10);
  const named = units.indexOf(unitName);
  const power = Math.min(named < 0 ? fitting : named, units.length - 1);
  const digits = Math.min(Math.max(precision, 0), maximumDigits);
  return `${Number((bytes / 1024 ** power).toFixed(digits))} ${units[power]}`;
}
