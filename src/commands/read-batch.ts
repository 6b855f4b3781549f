import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Locale } from '../model/locale.ts';
import { UsageError } from './usage-error.ts';

/** A question of `ask`; `locale` null: the language it is written in. */
export interface Asked {
  readonly id: string;
  readonly question: string;
  readonly locale: Locale | null;
}

const batchLine = z.object({ id: z.string(), question: z.string(), locale: z.enum(['en', 'ja']).optional() });

/** The questions of an NDJSON file; a line without a locale takes `locale`. Throws UsageError naming every line that cannot be used. */
export function readBatch(path: string, locale: Locale | null): readonly Asked[] {
  const problems: string[] = [];
  const lines = readLines(path).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = batchLine.safeParse(jsonOf(line));
    if (parsed.success) return [{ ...parsed.data, locale: parsed.data.locale ?? locale }];
    problems.push(`${path}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    return [];
  });
  if (problems.length > 0)
    throw new UsageError(`--batch: each line must be {"id","question","locale"?}\n${problems.join('\n')}`);
  if (lines.length === 0) throw new UsageError(`--batch: ${path} has no question`);
  return lines;
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    throw new UsageError(
      `--batch: ${path} cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
