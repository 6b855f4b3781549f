import { type MarkedText, markPattern } from '../marked-text.ts';

const HEX = /(?<![a-z0-9_.])0x(?:f{8})?(?<digits>[0-9a-f]{1,8})(?![0-9a-z_])/dg;
/** An HRESULT as tools print it that read it as a signed 32-bit number. */
const SIGNED_DECIMAL = /(?<![\w.-])-(?<digits>\d{9,10})(?![\w.-]*\w)/dg;
/** Failing HRESULTs begin with 8; without the prefix only those are told from other numbers. */
const BARE_HEX = /(?<![\w.-])8[0-9a-f]{7}(?![\w-]|\.\w)/dg;

/** Marks error codes, written in hexadecimal or as a signed decimal, as `0x` and eight hex digits. */
export function markErrorCodes(text: MarkedText): MarkedText {
  const hex = markPattern(text, 'error-code', HEX, (_, match) =>
    errorCode(Number.parseInt(match.groups?.digits ?? '', 16)),
  );
  const decimal = markPattern(hex, 'error-code', SIGNED_DECIMAL, (number) => {
    const value = Number(number);
    return value >= -0x80000000 ? errorCode(value >>> 0) : null;
  });
  return markPattern(decimal, 'error-code', BARE_HEX, (digits) => errorCode(Number.parseInt(digits, 16)));
}

function errorCode(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
