import { existsSync, readFileSync } from 'node:fs';
import type { Locale } from '../model/locale.ts';

const FOLDER = new URL('../sentences/', import.meta.url);

/** How a line break inside a sentence is written in the files: what people paste has lines. */
const LINE_BREAK = '⏎';

/**
 * The sentences that people ask a topic with, or that belong to no topic: `src/sentences/<locale>/<name>.txt`, one a line. None where there is no
 * such file.
 */
export function sentencesOf(name: string, locale: Locale): readonly string[] {
  const file = new URL(`${locale}/${name}.txt`, FOLDER);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(LINE_BREAK, '\n'));
}
