import { type MarkedText, markPattern } from '../marked-text.ts';

const NOT_NAMES: readonly RegExp[] = [
  /\bhttps?:\/\/[^\s"'<>「」、。]+/g,
  /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/g,
  // A mention that was typed rather than picked.
  /(?<![\w.])@[a-z][\w-]{0,63}/g,
  // Dates and times, with or without an offset.
  /(?<![\w.-])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(?:z|[+-]\d{2}:?\d{2})?(?![\w-])/g,
  /(?<![\w.-])\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?![\w-])/g,
  /(?<![\w.-])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?![\w-])/g,
  // Versions and IPv4 addresses.
  /(?<![\w.-])v?\d+(?:\.\d+){1,6}(?![\w-])/g,
  // Counts with a unit, ordinals, release names.
  /(?<![\w.-])\d+(?:st|nd|rd|th|am|pm|x|k|[kmgt]b|%|d|days?|w|weeks?|h|hrs?|hours?|s|secs?|seconds?|m|mins?|minutes?|months?|years?)(?![\w-])/g,
  /(?<![\w.-])\d{2}h[12](?![\w-])/g,
];

/** Marks what looks like a name and is none: addresses, dates, times, versions, counts. */
export function markOtherParticulars(text: MarkedText): MarkedText {
  return NOT_NAMES.reduce((marked, pattern) => markPattern(marked, 'other', pattern, (value) => value), text);
}
