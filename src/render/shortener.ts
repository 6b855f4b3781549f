import { cutText } from '../model/cut-text.ts';
import type { Limits } from './limits.ts';
import { printable } from './printable.ts';

/** Cuts texts and lists to the limits of one rendering, and remembers whether it had to. */
export interface Shortener {
  readonly limits: Limits;
  readonly sentence: (text: string) => string;
  readonly value: (text: string) => string;
  /** A line that will be copied: cut, but otherwise as it is, indentation included. */
  readonly copyable: (line: string) => string;
  /** Code that will be copied, or null where it is too long: half of it would be something else. */
  readonly whole: (code: string, longest: 'codeLength' | 'queryLength') => string | null;
  /** The first items that may be shown, and how many are left out. */
  readonly list: <T>(items: readonly T[], atMost: number) => { shown: readonly T[]; hidden: number };
  readonly hasShortened: () => boolean;
}

export function shortener(limits: Limits): Shortener {
  let isShortened = false;

  function cut(text: string, length: number): string {
    if (text.length <= length) return text;
    isShortened = true;
    return cutText(text, length);
  }

  function prose(text: string, length: number): string {
    return cut(inOneLine(visible(text)), length);
  }

  return {
    limits,
    sentence: (text) => prose(text, limits.sentenceLength),
    value: (text) => prose(text, limits.valueLength),
    copyable: (line) => cut(visible(line), limits.valueLength),
    // Where code is left out, that is said in its place.
    whole: (code, longest) => (code.length <= limits[longest] ? visible(code) : null),
    list: (items, atMost) => {
      const shown = items.slice(0, atMost);
      const hidden = items.length - shown.length;
      if (hidden > 0) isShortened = true;
      return { shown, hidden };
    },
    hasShortened: () => isShortened,
  };
}

/** Anything but single spaces between words; looking for it is cheaper than replacing each space by itself. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

function inOneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Marks that show nothing (a zero-width space, a soft hyphen): any text may be copied, and may hold none that nobody sees. */
const INVISIBLE = /\p{Cf}/gu;

function visible(text: string): string {
  return printable(text).replace(INVISIBLE, '\ufffd');
}
