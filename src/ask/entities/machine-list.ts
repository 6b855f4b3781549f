import { type MarkedText, markSpans, type Span } from '../marked-text.ts';
import { canBeNameInPassing } from './machine-name.ts';
import { NAME } from './machine-slots.ts';

/** Longest stretch beside a machine that can hold a joint and one more name. */
const REACH = 100;
const JOINT = String.raw`\s{0,2}(?:,\s{0,2}(?:and\s)?|、|・|と|や|\s(?:and|or|nor|&)\s)\s{0,2}`;
const AFTER = new RegExp(`^${JOINT}${NAME}`, 'd');
const BEFORE = new RegExp(`(?<![a-z0-9._@-])${NAME}${JOINT}$`, 'd');

/** Marks plain words that are listed with a machine already marked: "payroll, vm-01 and apollo". */
export function markListedMachines(text: MarkedText): MarkedText {
  let marked = text;
  let latest = text.spans.filter((span) => span.mark === 'machine');
  while (latest.length > 0) {
    const known = marked;
    latest = latest.flatMap((span) => neighboursOf(known.rest, span));
    marked = markSpans(known, latest);
  }
  return marked;
}

function neighboursOf(rest: string, span: Span): Span[] {
  const from = Math.max(0, span.start - REACH);
  return [
    nameAt(BEFORE.exec(rest.slice(from, span.start)), from),
    nameAt(AFTER.exec(rest.slice(span.end, span.end + REACH)), span.end),
  ].filter((found) => found !== null);
}

function nameAt(match: RegExpExecArray | null, offset: number): Span | null {
  const range = match?.indices?.groups?.name;
  const name = match?.groups?.name?.replace(/[.-]+$/, '') ?? '';
  if (range === undefined || !canBeNameInPassing(name)) return null;
  return { mark: 'machine', value: name, start: offset + range[0], end: offset + range[1] };
}
