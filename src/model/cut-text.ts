const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text of at most `length` UTF-16 units: whole characters of it and an ellipsis where it is longer. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${textBetween(text, 0, length - ELLIPSIS.length)}${ELLIPSIS}`;
}

/**
 * What stands between two places of a text, in UTF-16 units, without the characters that one of them would cut in two: an emoji, a
 * letter with its marks. Where a single character fills all of it (marks without end), what it is made of is kept whole.
 */
export function textBetween(text: string, start: number, end: number): string {
  const first = start <= 0 ? 0 : characterEnd(text, start);
  const last = end >= text.length ? text.length : characterStart(text, end);
  if (first < last) return text.slice(first, last);
  return text.slice(Math.max(0, start), Math.max(0, end)).replace(/^\p{Cs}|\p{Cs}$/gu, '');
}

function characterStart(text: string, place: number): number {
  return graphemes.segment(text).containing(place)?.index ?? place;
}

function characterEnd(text: string, place: number): number {
  const { index = place, segment = '' } = graphemes.segment(text).containing(place) ?? {};
  return index === place ? place : index + segment.length;
}
