import { contrast, LEAST_OF_SIGNS, LEAST_OF_TEXT } from '../support/contrast.ts';
import { TEAMS_THEMES } from '../support/teams-colours.ts';
import type { Box, MeasuredCard, MeasuredText } from './measured-card.ts';

/** Everything about a drawn card that keeps somebody from reading or pressing what is on it. */
export function layoutFaults({ box, texts, targets }: MeasuredCard): readonly string[] {
  const lines = texts.flatMap((text) => text.lines.map((box) => ({ name: text.text, box, text })));
  return [
    ...texts
      .filter((text) => text.isCut || text.lines.some((line) => !isWithin(line, box)))
      .map(({ text }) => `cut: ${text}`),
    ...targets
      .filter((target) => target.isCut || !isWithin(target.box, box))
      .map(({ name }) => `target cut: ${name}`),
    ...pairs(lines)
      .filter(([one, other]) => one.text !== other.text && isOver(one.box, other.box))
      .map(([one, other]) => `over each other: ${one.name} | ${other.name}`),
    ...pairs(targets)
      .filter(([one, other]) => isOver(one.box, other.box))
      .map(([one, other]) => `targets over each other: ${one.name} | ${other.name}`),
    ...texts.filter(isFaint).map((text) => `faint: ${text.text} (${text.colour} on ${text.ground})`),
  ];
}

/** Half a pixel is a matter of rounding. */
const SLACK = 0.5;

function isWithin(one: Box, around: Box): boolean {
  return one.left >= around.left - SLACK && one.right <= around.right + SLACK;
}

function isOver(one: Box, other: Box): boolean {
  return (
    one.left < other.right - SLACK &&
    other.left < one.right - SLACK &&
    one.top < other.bottom - SLACK &&
    other.top < one.bottom - SLACK
  );
}

/** Source: WCAG 2.2, large scale: 18 pt, or 14 pt and bold. */
const LARGE_IN_PIXELS = 24;
const LARGE_AND_BOLD_IN_PIXELS = 18.66;
const BOLD = 600;

function isFaint({ colour, ground, size, weight }: MeasuredText): boolean {
  const isBold = weight >= BOLD;
  const isLarge = size >= LARGE_IN_PIXELS || (isBold && size >= LARGE_AND_BOLD_IN_PIXELS);
  // The red of the dark theme is Microsoft's, and dyes signs alone: a standing's, and the star of a field that has to be filled in.
  const isSign = hexOf(colour) === TEAMS_THEMES.dark.colours.attention;
  return contrast(hexOf(colour), hexOf(ground)) < (isLarge || isSign ? LEAST_OF_SIGNS : LEAST_OF_TEXT);
}

function hexOf(colour: string): string {
  const channels = colour.match(/\d+/g) ?? [];
  return `#${channels
    .slice(0, 3)
    .map((each) => Number(each).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

function pairs<T>(things: readonly T[]): readonly (readonly [T, T])[] {
  return things.flatMap((one, index) => things.slice(index + 1).map((other) => [one, other] as const));
}
