import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { codePoints } from './code-points.ts';
import { textOf } from './text-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Characters that URL encoding leaves alone; the digits of the others' escapes are in lower case. */
const unreserved = /[\w\-.!*()]/;
const greatestCodePoint = 0x10ffff;

/** Texts in base64, in URLs and as code points. */
export const encodingFunctions: ScalarFunctions = {
  base64_encode_tostring: ([text]) => Buffer.from(textOf(text)).toString('base64'),
  base64_encodestring: ([text]) => Buffer.from(textOf(text)).toString('base64'),
  base64_decode_tostring: ([text]) => decodeBase64(textOf(text)),
  base64_decodestring: ([text]) => decodeBase64(textOf(text)),
  url_encode: ([text]) => encodeUrl(textOf(text)).replaceAll('%20', '+'),
  url_encode_component: ([text]) => encodeUrl(textOf(text)),
  url_decode: ([text]) => decodeUrl(textOf(text)),
  unicode_codepoints_from_string: ([text]) => codePoints(textOf(text)).map(codePointOf),
  to_utf8: ([text]) => codePoints(textOf(text)).map(codePointOf),
  unicode_codepoints_to_string: (values) => stringOf(values.flat()),
  make_string: (values) => stringOf(values.flat()),
  isascii: ([text]) => codePoints(textOf(text)).every((character) => codePointOf(character) < 128n),
};

/** Empty for what is not the base64 of UTF-8 text. */
function decodeBase64(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64').replace(/=+$/, '') !== text.replace(/=+$/, '')) return '';
  const decoded = bytes.toString('utf8');
  return Buffer.from(decoded).equals(bytes) ? decoded : '';
}

function encodeUrl(text: string): string {
  return codePoints(text)
    .map((character) => (unreserved.test(character) ? character : percentEncoded(character)))
    .join('');
}

function percentEncoded(character: string): string {
  return Buffer.from(character).toString('hex').replace(/../g, '%$&');
}

function decodeUrl(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
      Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
    );
}

function codePointOf(character: string): bigint {
  return BigInt(character.codePointAt(0) ?? 0);
}

function stringOf(values: readonly KustoValue[]): string {
  const numbers = values.map(wholeNumberOf);
  const valid = numbers.filter((number) => number !== null && number >= 0 && number <= greatestCodePoint);
  return valid.length === numbers.length ? String.fromCodePoint(...valid.map(Number)) : '';
}
