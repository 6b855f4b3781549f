import type { Block } from '../model/block.ts';
import type { Instant } from '../model/instant.ts';
import type { BlockForm } from './block-form.ts';
import { BLOCK_FORMS } from './blocks/registry.ts';
import { isTooLarge } from './fitting-card.ts';
import type { Piece } from './piece.ts';
import type { Rendering, RenderOptions } from './rendering.ts';
import type { Shortener } from './shortener.ts';
import { wordsIn } from './words/words-in.ts';

/** One try at rendering: blocks drawn with it share its limits, and no two of their elements an id. */
export function startRendering(options: RenderOptions, asOf: Instant | null, shorten: Shortener): Rendering {
  let elementCount = 0;
  const rendering: Rendering = {
    ...options,
    words: wordsIn(options.locale),
    asOf,
    shorten,
    elementId(kind) {
      elementCount += 1;
      return `${kind}-${elementCount}`;
    },
    draw: (blocks) =>
      isTooLarge(shorten)
        ? NOTHING
        : joined(shownOf(blocks, shorten).map((block) => pieceOf(block, rendering))),
    write: (blocks) => writtenOf(shownOf(blocks, shorten), rendering),
  };
  return rendering;
}

const NOTHING: Piece = { body: [], actions: [] };

function formOf(block: Block): BlockForm<Block> {
  return BLOCK_FORMS[block.kind];
}

/** Buttons and links take no room of the text: they stay whatever has to go. */
function shownOf(blocks: readonly Block[], { list, limits }: Shortener): readonly Block[] {
  const shown = new Set(list(blocks.filter(isContent), limits.blocks).shown);
  return blocks.filter((block) => !isContent(block) || shown.has(block));
}

function isContent({ kind }: Block): boolean {
  return kind !== 'buttons' && kind !== 'links';
}

function pieceOf(block: Block, rendering: Rendering): Piece {
  const form = formOf(block);
  return form.template.expand({ $root: form.data(block, rendering) });
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    body: pieces.flatMap(({ body }) => body),
    actions: pieces.flatMap(({ actions }) => actions),
  };
}

function writtenOf(blocks: readonly Block[], rendering: Rendering): readonly string[] {
  const lines: string[] = [];
  let wasApart = false;
  for (const block of blocks) {
    const form = formOf(block);
    const written = form.lines(block, rendering);
    if (written.length === 0) continue;
    if (lines.length > 0 && (form.isApart || wasApart)) lines.push('');
    lines.push(...written);
    wasApart = form.isApart;
  }
  return lines;
}
