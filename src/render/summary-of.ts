import type { Block } from '../model/block.ts';
import { withoutCodeMarks } from './inline-code.ts';
import { labelText } from './label-text.ts';
import type { Rendering } from './rendering.ts';

/**
 * What an answer comes to, in one sentence, for clients that cannot show the card and for voices: its heading, and the text
 * that stands directly beneath it.
 */
export function summaryOf(blocks: readonly Block[], rendering: Rendering): string {
  const { words, shorten } = rendering;
  const [first, second] = blocks;
  if (first?.kind !== 'heading') return '';
  const about = first.standing === null ? first.subtitle : null;
  const parts = [
    ...(first.standing === null ? [] : [words.standing[first.standing]]),
    ...(about === null ? [] : [labelText(about, rendering)]),
    labelText(first.title, rendering),
    ...(second?.kind === 'text' && second.tone !== 'quoted' ? [labelText(second.text, rendering)] : []),
  ];
  return withoutCodeMarks(shorten.sentence(parts.join(': ')));
}
