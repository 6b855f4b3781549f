import { z } from 'zod';
import { readTextFile } from '../config/read-text-file.ts';
import type { Locale } from '../model/locale.ts';
import { UsageError } from './usage-error.ts';

/** A question of `ask`; `locale` null: the language it is written in. */
export interface Asked {
  readonly id: string;
  readonly question: string;
  readonly locale: Locale | null;
}

/** JSON can write half of a surrogate pair, which no text that is stored or shown can hold. */
const TEXT = z.string().transform((text) => text.toWellFormed());

const batchLine = z.object(
  { id: TEXT, question: TEXT, locale: z.enum(['en', 'ja']).optional() },
  'is not a JSON object',
);

/** How many bad lines are listed: a file of another kind has thousands. */
const MOST_LISTED = 20;

/**
 * The questions of an NDJSON file, in UTF-8 with or without its mark; a line without a locale takes `locale`. Throws UsageError
 * naming the lines that cannot be used: the first 20, and how many more.
 */
export function readBatch(path: string, locale: Locale | null): readonly Asked[] {
  const problems: string[] = [];
  const lines = readLines(path).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = batchLine.safeParse(jsonOf(line));
    if (parsed.success) return [{ ...parsed.data, locale: parsed.data.locale ?? locale }];
    problems.push(`${path}:${index + 1}: ${parsed.error.issues.map(sentenceOf).join('; ')}`);
    return [];
  });
  if (problems.length > 0) {
    const more = problems.length - MOST_LISTED;
    const listed = [...problems.slice(0, MOST_LISTED), ...(more > 0 ? [`… and ${more} more`] : [])];
    throw new UsageError(`--batch: each line must be {"id","question","locale"?}\n${listed.join('\n')}`);
  }
  if (lines.length === 0) throw new UsageError(`--batch: ${path} has no question`);
  return lines;
}

function readLines(path: string): readonly string[] {
  try {
    return readTextFile(path)
      .replace(/^\ufeff/, '')
      .split('\n');
  } catch (error) {
    throw new UsageError(
      `--batch: ${path} cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
