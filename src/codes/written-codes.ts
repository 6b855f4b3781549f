import { matchesOf } from '../model/matches-of.ts';
import { hresultFacility } from './hresult-facility.ts';
import type { TextMatch } from './text-match.ts';
import { updateAgentCode } from './update-agent-codes.ts';

/**
 * 64-bit tools sign-extend the code with eight more `f`; a short one (`0x5`) is a Win32 error or an exit status. Who
 * types a code off a screen writes the letter O for the digit.
 */
const HEX =
  /(?<![0-9])0x(?:f{8})?[0-9a-fo]{8}(?![0-9a-z])|(?<![0-9a-z])ox8[0-9a-fo]{7}(?![0-9a-z])|(?<![a-z0-9_.])0x[0-9a-f]{1,7}(?![0-9a-z_])/gi;

const BARE_HEX = /(?<![a-z0-9.-])8[0-9a-f]{7}(?![\w]|-\w|\.\w)/gi;

/** A word that announces a code, as in `HRESULT: 80072EE2`. */
const ANNOUNCED = /(?:hresult|\bhr|error|code|windowsupdate|エラー|コード|例外)[\s:=_#("'「は]{0,4}$/i;

/** What else digits are called or count: ticket 81234567, 80072345 bytes. */
const CALLED_OTHERWISE =
  /(?:tickets?|cases?|incidents?|request|order|number|no|id|pid|port|machines?|servers?|hosts?|vms?|computers?|チケット|ケース|番号|マシン|サーバー?|ホスト)[\s:=#.]{0,3}$/i;
const COUNTS =
  /^\s{0,2}(?:[kmgt]?i?b(?:ytes?)?|bits?|bytes?|m?s(?:ec(?:onds)?)?|seconds|rows?|records?|files?|events?|lines?|blocks?|packets?|バイト|件|行|個|回|秒|ミリ秒|円)(?![a-z])/i;

const SIGNED_DECIMAL = /(?<![\w.-])-[12]\d{9}(?!\w|-\w|\.\d)/g;
const UNSIGNED_DECIMAL = /(?<![\w.-])2\d{9}(?!\w|-\w|\.\d)/g;

/** Longest stretch beside a number that can say what it is. */
const REACH = 24;

/**
 * Every error code that a text writes, as `0x` and eight lower-case hex digits: in hexadecimal, as a signed or unsigned
 * decimal, or as bare hex digits. Without `0x` a number is a code only where its facility is listed, because other
 * numbers of that length are sizes, tickets and counters; bare digits only where they are announced as a code, hold a
 * letter, or are a code that the bot knows.
 */
export function writtenCodes(text: string): readonly TextMatch[] {
  return [
    ...matches(text, HEX, (hex) => codeOf(Number.parseInt(hex.slice(2).slice(-8).replace(/o/gi, '0'), 16))),
    ...matches(text, BARE_HEX, (digits, start) => codeOfBareDigits(text, digits, start)),
    ...matches(text, SIGNED_DECIMAL, (number) => codeOfListedFacility(Number(number))),
    ...matches(text, UNSIGNED_DECIMAL, (number) => codeOfListedFacility(Number(number))),
  ].sort((left, right) => left.start - right.start);
}

function matches(
  text: string,
  pattern: RegExp,
  read: (matched: string, start: number) => string | null,
): readonly TextMatch[] {
  return matchesOf(pattern, text).flatMap(({ 0: matched, index: start }) => {
    const id = read(matched, start);
    return id === null ? [] : [{ id, start, length: matched.length }];
  });
}

function codeOfBareDigits(text: string, digits: string, start: number): string | null {
  const code = codeOfListedFacility(Number.parseInt(digits, 16));
  const before = text.slice(Math.max(0, start - REACH), start);
  if (code === null || ANNOUNCED.test(before)) return code;
  const after = text.slice(start + digits.length, start + digits.length + REACH);
  if (/\w$/.test(before) || CALLED_OTHERWISE.test(before) || COUNTS.test(after)) return null;
  return /[a-f]/i.test(digits) || updateAgentCode(code) !== null ? code : null;
}

function codeOfListedFacility(value: number): string | null {
  if (value < -0x8000_0000 || value > 0xffff_ffff) return null;
  const code = codeOf(value);
  return hresultFacility(code) === null ? null : code;
}

function codeOf(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
}
