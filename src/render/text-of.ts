import { choicesText } from './texts/choices-text.ts';
import { findingText } from './texts/finding-text.ts';
import { findingsText } from './texts/findings-text.ts';
import { fleetText } from './texts/fleet-text.ts';
import { noticeText } from './texts/notice-text.ts';
import { overviewText } from './texts/overview-text.ts';
import type { View } from './view.ts';
import type { Words } from './words/words.ts';

/** A view as plain text for terminals and notifications: lines joined by line feeds, no markup. */
export function textOf(view: View, words: Words): string {
  return linesOf(view, words).join('\n');
}

function linesOf(view: View, words: Words): readonly string[] {
  switch (view.kind) {
    case 'finding':
      return findingText(view, words);
    case 'findings':
      return findingsText(view, words);
    case 'overview':
      return overviewText(view, words);
    case 'fleet':
      return fleetText(view);
    case 'notice':
      return noticeText(view);
    case 'clarify':
    case 'help':
    case 'unknown':
    case 'missing':
      return choicesText(view);
  }
}
