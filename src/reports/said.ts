import type { Block, Tone } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import { type Gap, type Reading, unreadPart } from '../model/reading.ts';

/** A sentence of a report. */
export function said(text: Text, tone: Tone = 'plain'): Block {
  return { kind: 'text', text, tone };
}

/** A text that is the same in both languages: a name, a number, a value of Azure's. */
export function same(value: string): Text {
  return { en: value, ja: value };
}

/** Parts of a sentence, one after the other as each language strings them. */
export function listed(parts: readonly Text[]): Text {
  return { en: parts.map(({ en }) => en).join(', '), ja: parts.map(({ ja }) => ja).join('、') };
}

/** Sentences one after the other; one alone stands as it is, a phrase without its stop. */
export function inSentences(parts: readonly Text[]): Text {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  return {
    en: parts.map(({ en }) => (/[.?!]$/.test(en) ? en : `${en}.`)).join(' '),
    ja: parts.map(({ ja }) => (/[。?]$/.test(ja) ? ja : `${ja}。`)).join(''),
  };
}

/** Those of the readings that could not be had, each once. */
export function gapsAmong(readings: readonly (Reading<unknown> | undefined)[]): readonly Gap[] {
  const gaps = readings.flatMap((reading) => unreadPart(reading) ?? []);
  return [...new Map(gaps.map((gap) => [gap.needs.en, gap])).values()];
}

/** What could not be read and what would change that; nothing where all was read. */
export function unreadBlocks(gaps: readonly Gap[]): readonly Block[] {
  return gaps.length === 0 ? [] : [{ kind: 'gaps', gaps }];
}
