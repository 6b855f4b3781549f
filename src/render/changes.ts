import type { Answer } from '../model/answer.ts';
import type { Block, Trait } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import type { SeenFinding } from '../model/seen.ts';
import { type Change, changesSince } from '../model/what-changed.ts';
import { causeName } from './cause-name.ts';
import type { Titles } from './rendering.ts';
import { standingText } from './standing-text.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What has changed since the same was asked before, old to new; nothing where it is asked for the first time. */
export function changes({ question: { seen }, findings }: Answer, titles: Titles): readonly Block[] {
  if (seen === undefined) return [];
  const changed = changesSince(seen, findings);
  const label = wordsInBoth((words) => (changed.length === 0 ? words.unchangedSince : words.changedSince));
  return [
    {
      kind: 'traits',
      traits: [{ label, value: { at: seen.since } }, ...changed.map((each) => changeTrait(each, titles))],
    },
  ];
}

function changeTrait({ name, before, now }: Change, titles: Titles): Trait {
  const unsaid = wordsInBoth((words) => words.unsaid);
  const was = before ? stateText(before, titles) : unsaid;
  const is = now ? stateText(now, titles) : unsaid;
  return {
    label: name === null ? wordsInBoth((words) => words.change) : { en: name, ja: name },
    value: { en: `${was.en} → ${is.en}`, ja: `${was.ja} → ${is.ja}` },
  };
}

function stateText({ scenario, standing, cause }: SeenFinding, titles: Titles): Text {
  const name = cause === null ? null : causeName(scenario, cause, titles);
  return {
    en: [standingText(standing, 'en'), ...(name ? [name.en] : [])].join(' · '),
    ja: [standingText(standing, 'ja'), ...(name ? [name.ja] : [])].join(' · '),
  };
}
