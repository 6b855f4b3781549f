import { hresultFacility } from './hresult-facility.ts';
import type { TextMatch } from './text-match.ts';

/** 64-bit tools sign-extend the code with eight more `f`. */
const HEX = /(?<![0-9])0x(?:f{8})?[89a-f][0-9a-f]{7}(?![0-9a-z])/gi;

/** Hex digits alone are a code only behind a word that announces one, as in `HRESULT: 80072EE2`. */
const BARE_HEX =
  /(?<=(?:hresult|\bhr|error|code|windowsupdate|エラー|コード|例外)[\s:=_#("'「は]{0,4})8[0-9a-f]{7}(?![0-9a-z_]|-\w)/gi;

const SIGNED_DECIMAL = /(?<![\w.-])-[12]\d{9}(?!\w|-\w|\.\d)/g;

const UNSIGNED_DECIMAL = /(?<![\w.-])2\d{9}(?!\w|-\w|\.\d)/g;

/**
 * The failure HRESULTs that a text contains: `0x8024402C` in any case, hex digits behind a word such as `HRESULT`,
 * signed and unsigned decimals. Without `0x`, a number is one only where its facility is listed, because other numbers
 * of that length are sizes and counters.
 */
export function findHresults(text: string): readonly TextMatch[] {
  return [
    ...matches(text, HEX, (hex) => `0x${hex.slice(-8).toLowerCase()}`),
    ...matches(text, BARE_HEX, (digits) => codeOfListedFacility(Number.parseInt(digits, 16))),
    ...matches(text, SIGNED_DECIMAL, (number) => codeOfListedFacility(Number(number))),
    ...matches(text, UNSIGNED_DECIMAL, (number) => codeOfListedFacility(Number(number))),
  ];
}

function matches(
  text: string,
  pattern: RegExp,
  codeOf: (matched: string) => string | null,
): readonly TextMatch[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: matched, index: start }) => {
    const id = codeOf(matched);
    return id === null ? [] : [{ id, start, length: matched.length }];
  });
}

function codeOfListedFacility(value: number): string | null {
  if (value < -0x8000_0000 || value > 0xffff_ffff) return null;
  const code = `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
  return hresultFacility(code) === null ? null : code;
}
