import { textBetween } from '../model/cut-text.ts';

/** Longer messages are read at both ends: the question stands before or after what was pasted. */
const HEAD_LENGTH = 24_000;
const TAIL_LENGTH = 8_000;

const MENTION = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi;
/** The tags that Teams sends; `<vm-01>` is none. */
const TAG = /<\/?(?:hr|span|b|i|em|strong|u|s|a|attachment|emoji|img|td|th|font|at)(?:\s[^<>]{0,300})?\/?>/gi;
const LINE_TAG = /<\/?(?:p|div|br|ul|ol|li|blockquote|table|thead|tbody|tr|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi;
/** What Teams shows as code was pasted; the fence says so to every reader after this one. */
const CODE_TAG = /<\/?(?:pre|codeblock)(?:\s[^<>]{0,300})?>/gi;
const SHORT_CODE_TAG = /<\/?code(?:\s[^<>]{0,300})?>/gi;
const NUMERIC_ENTITY = /&#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));/gi;
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
/** Zero-width characters, direction marks, soft hyphens, variation selectors, lone surrogates. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: pasted text carries them, and they must not glue or split names.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

const HYPHEN_IN_NAME = /(?<=[a-z0-9])[‐‑–ーｰ](?=[a-z0-9])/gi;
const CURLY_APOSTROPHE = /[‘’ʼ`´′]/g;
const CURLY_QUOTE = /[“”„″]/g;

/** The message as people see it: without the mention of the bot, markup and invisible characters. */
export function messageText(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replace(CODE_TAG, '\n```\n')
    .replace(SHORT_CODE_TAG, '`')
    .replace(LINE_TAG, '\n')
    .replace(TAG, ' ')
    .replace(NUMERIC_ENTITY, (entity, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    })
    .replace(/&[a-z]{2,4};/gi, (entity) => NAMED_ENTITIES[entity.toLowerCase()] ?? entity)
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .trim();
}

/** The text that understanding works on: NFKC, lower case, one kind of hyphen, apostrophe and quotation mark. */
export function readableText(message: string): string {
  return foldedText(message).toLowerCase();
}

/** The same with its capitals. */
export function foldedText(message: string): string {
  return message
    .replace(CURLY_APOSTROPHE, "'")
    .replace(CURLY_QUOTE, '"')
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replace(HYPHEN_IN_NAME, '-');
}

/** What of a message is read: all of it up to 32,000 characters, else both its ends. */
export function readPart(message: string): string {
  return message.length <= HEAD_LENGTH + TAIL_LENGTH
    ? message
    : `${textBetween(message, 0, HEAD_LENGTH)}\n${textBetween(message, message.length - TAIL_LENGTH, message.length)}`;
}
