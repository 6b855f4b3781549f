import type { Block } from '../model/block.ts';
import type { Instant } from '../model/instant.ts';
import type { BlockForm } from './block-form.ts';
import { BLOCK_FORMS } from './blocks/registry.ts';
import { compact } from './compact.ts';
import { CARD_LIMIT_IN_BYTES } from './fitting-card.ts';
import { withInlineCode } from './inline-code.ts';
import type { Json, Piece } from './piece.ts';
import type { Rendering, RenderOptions } from './rendering.ts';
import type { Shortener } from './shortener.ts';
import { withWideLabelsAsLines } from './wide-labels.ts';
import { wordsIn } from './words/words-in.ts';

/** One try at rendering: blocks drawn with it share its limits, and no two of their elements an id. */
export function startRendering(options: RenderOptions, asOf: Instant | null, shorten: Shortener): Rendering {
  let elementCount = 0;
  /** Of what the card is made of so far; a little less than it will take up. */
  let drawnLength = 0;

  function pieceOf(block: Block): Piece {
    const lengthBefore = drawnLength;
    const form = formOf(block);
    const piece = compact(
      withWideLabelsAsLines(withInlineCode(form.template.expand({ $root: form.data(block, rendering) }))),
    );
    const isMadeOfBlocks = drawnLength > lengthBefore;
    if (!isMadeOfBlocks) drawnLength += lengthOf(piece);
    return piece;
  }

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
      joined(
        shownOf(blocks, shorten).map((block) =>
          drawnLength < CARD_LIMIT_IN_BYTES ? pieceOf(block) : NOTHING,
        ),
        shorten,
      ),
    write: (blocks) => writtenOf(shownOf(blocks, shorten), rendering),
  };
  return rendering;
}

function lengthOf({ body, actions }: Piece): number {
  return JSON.stringify(body).length + JSON.stringify(actions).length - '[][]'.length;
}

/** In place of what a card has no room for: it is too large by what it has already, and another is drawn with less. */
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

function joined(pieces: readonly Piece[], { list, limits }: Shortener): Piece {
  const all = pieces.flatMap((piece) => piece.actions).toSorted(byUse);
  // A page more or less of documentation leaves nothing of the answer out.
  const toPress = all.filter((action) => !isLink(action)).length;
  const actions = all.slice(0, Math.max(toPress, limits.actions));
  return { body: pieces.flatMap(({ body }) => body), actions: list(actions, limits.actions).shown };
}

/** What can be asked stands before what can be read. */
function byUse(a: Json, b: Json): number {
  return Number(isLink(a)) - Number(isLink(b));
}

function isLink({ type }: Json): boolean {
  return type === 'Action.OpenUrl';
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
