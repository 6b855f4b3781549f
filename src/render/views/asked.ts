import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';

/** The question as it was asked. */
export function asked({ question: { text } }: Answer): Block {
  return { kind: 'text', text: { en: text, ja: text }, tone: 'quoted' };
}
