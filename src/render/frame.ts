import type { Answer } from '../model/answer.ts';
import type { System } from '../model/finding.ts';
import { instantText } from './instant-text.ts';
import type { Rendering } from './rendering.ts';

/** One line of text. Lists of none or one stand for what may be absent: a template repeats its element for each. */
export interface Line {
  readonly text: string;
}

/** What every card of an answer has around its content. */
export interface Frame {
  readonly lang: string;
  /** For clients that cannot show the card, and for Immersive Reader. */
  readonly summary: string;
  readonly sandbox: readonly Line[];
  readonly shortened: readonly Line[];
  readonly footer: string;
  /** What stands before entries of a kind, wherever the card has them. */
  readonly labels: { readonly excluded: string; readonly gap: string };
}

/** Call it last: whether anything was shortened is known only once the content is there. */
export function frame(answer: Answer, summary: string, rendering: Rendering): Frame {
  const { words, shorten } = rendering;
  const systems = [...new Set(answer.findings.map((finding) => finding.system))];
  const text = shorten.sentence(summary);
  return {
    lang: rendering.locale,
    summary: answer.tenant === 'sandbox' ? `${text} (${words.sandbox})` : text,
    sandbox: answer.tenant === 'sandbox' ? [{ text: words.sandbox }] : [],
    shortened: shorten.hasShortened() ? [{ text: words.shortened }] : [],
    footer: footerText(systems, rendering),
    labels: { excluded: words.excludedLabel, gap: words.gapLabel },
  };
}

function footerText(systems: readonly System[], { words, asOf, timeZone }: Rendering): string {
  const names = systems.map((system) => words.system[system]);
  return [...names, words.asOf(instantText(asOf, timeZone))].join(' · ');
}
