import { matchesOf } from '../../model/matches-of.ts';
import { isAsking } from './asking.ts';
import { lineKind } from './line-kind.ts';
import { announcesEvidence, type Stretch, stretchesIn } from './pasted-stretches.ts';

/** A fence that is never closed reaches to the end. */
const FENCED = /```[\s\S]*?(?:```|$)/g;

/** A message in two parts: the asker's own words, and what was pasted between them. */
export interface SplitMessage {
  /** The message with what was pasted blanked out: the same length, the same places. */
  readonly asked: string;
  /** The pasted stretches letter for letter, one a line; null where there are none. */
  readonly pasted: string | null;
}

/**
 * Tells an error's text, log lines, stack traces, commands and their output from the words that ask about them. What
 * is named in pasted text is evidence: a host in a log is not the machine that is asked about.
 */
export function splitPasted(message: string): SplitMessage {
  const fenced = matchesOf(FENCED, message).map(({ 0: block, index }) => ({
    start: index,
    end: index + block.length,
  }));
  const stretches = merged([...fenced, ...pastedLines(blanked(message, fenced))]);
  const pieces = stretches
    .map(({ start, end }) =>
      message
        .slice(start, end)
        .trim()
        .replace(/^```|```$/g, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
  return {
    asked: blanked(message, stretches),
    pasted: pieces.length === 0 ? null : pieces.join('\n'),
  };
}

function pastedLines(message: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let isBelowEvidence = false;
  let at = 0;
  for (const line of message.split('\n')) {
    const offset = at;
    at += line.length + 1;
    const kind = lineKind(line);
    if (kind !== 'prose' || (isBelowEvidence && line.trim() !== '' && !isAsking(line))) {
      found.push({ start: offset, end: offset + line.length });
      isBelowEvidence ||= kind === 'command';
    } else {
      found.push(
        ...stretchesIn(line).map(({ start, end }) => ({ start: offset + start, end: offset + end })),
      );
      isBelowEvidence = announcesEvidence(line);
    }
  }
  return found;
}

function blanked(message: string, stretches: readonly Stretch[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of stretches) {
    text += message.slice(at, start) + message.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return text + message.slice(at);
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((left, right) => left.start - right.start || right.end - left.end);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
