import { Template } from 'adaptivecards-templating';
import template from '../../cards/frame.card.json' with { type: 'json' };
import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { System } from '../model/finding.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { instantText } from './instant-text.ts';
import { type Line, linesFrom, plainLines } from './line.ts';
import type { Rendering } from './rendering.ts';
import { summaryOf } from './summary-of.ts';

/** What holds of an answer as a whole, whatever it says. */
export interface Circumstances {
  readonly tenant: Answer['tenant'];
  /** The systems that it speaks of. */
  readonly systems: readonly System[];
}

const frame = new Template(template);

/** Blocks as one card: under the content stand the mark of the sandbox, whether anything was left out, and as of when it holds. */
export function drawCard(
  blocks: readonly Block[],
  circumstances: Circumstances,
  rendering: Rendering,
): AdaptiveCardJson {
  const { $schema, ...card } = frame.expand({ $root: frameData(blocks, circumstances, rendering) });
  return card;
}

/** What the frame is bound to. */
export function frameData(
  blocks: readonly Block[],
  circumstances: Circumstances,
  rendering: Rendering,
): object {
  const summary = summaryOf(blocks, rendering);
  const { body, actions } = rendering.draw(blocks);
  const mark = circumstances.tenant === 'sandbox' ? ` (${rendering.words.sandbox})` : '';
  return {
    lang: rendering.locale,
    summary: `${summary}${mark}`,
    body,
    actions,
    ...noteLines(circumstances, rendering),
  };
}

/** Blocks as plain text for terminals and notifications: lines joined by line feeds. */
export function writeText(
  blocks: readonly Block[],
  circumstances: Circumstances,
  rendering: Rendering,
): string {
  const content = rendering.write(blocks);
  const { sandbox, shortened, footer } = noteLines(circumstances, rendering);
  const notes = plainLines([...sandbox, ...shortened, ...footer]);
  return [...content, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

/** Whether anything was left out is known only once the content is there: called after it. */
function noteLines(
  { tenant, systems }: Circumstances,
  { words, shorten, asOf, timeZone }: Rendering,
): Readonly<Record<'sandbox' | 'shortened' | 'footer', readonly Line[]>> {
  const names = systems.map((system) => words.system[system]);
  const footer = [...names, ...(asOf === null ? [] : [words.asOf(instantText(asOf, timeZone))])];
  return {
    sandbox: linesFrom(tenant === 'sandbox' ? words.sandbox : null),
    shortened: linesFrom(shorten.hasShortened() ? words.shortened : null),
    footer: linesFrom(footer.join(' · ')),
  };
}
